/** Run as a process of its own: prints what the installed office.js says of its types. */
import { loadNodeOffice } from '#local/host/node/nodeOffice';

process.stdout.write(JSON.stringify(loadNodeOffice().metadata));
