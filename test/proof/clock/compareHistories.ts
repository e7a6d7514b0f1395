/** `node --import tsx test/proof/clock/compareHistories.ts <count> <seed>`: prints how many histories came out differently. */
import { anyHistory, differencesOf, randomOf, type Difference } from './histories';

const count = Number(process.argv[2]);
const random = randomOf(Number(process.argv[3]));
const differences: Difference[] = [];
for (let i = 0; i < count; i++) differences.push(...differencesOf(anyHistory(random)));
process.stdout.write(
  JSON.stringify({
    zone: process.env['TZ'],
    offset: new Date(0).getTimezoneOffset(),
    histories: count,
    differences: differences.length,
    first: differences.slice(0, 3),
  }),
);
