import { headingEvidence } from './test/support/headingEvidence';
import { writeFileSync } from 'node:fs';
const ev=headingEvidence();
writeFileSync('test/corpus/heldOnce.json',JSON.stringify({
 why: 'Words of headings that only one ledger of the tests holds so far: each is known from one public layout or sample and waits for a second. withoutLedger: words known from the trade (terms of the law, compounds) that no ledger here holds. Both only go down.',
 withoutLedger:[...ev.values()].filter(s=>s.size===0).length,
 words:[...ev].filter(([,s])=>s.size===1).map(([w])=>w)},null,2));
