/** The merge against its oracle, often enough to meet what needs six steps in one order. */
import { agreesWithTheOracle } from '../../property/mergeOracle';

test('100,000 histories of one case: conflicts exactly where both sides changed, no edit lost', () => {
  agreesWithTheOracle(100_000);
}, 300_000);
