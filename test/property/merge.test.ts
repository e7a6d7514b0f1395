/** Touching and merging against the oracle of mergeOracle.ts, in numbers that fit npm test; more in test/proof/sync. */
import { agreesWithTheOracle } from './mergeOracle';

test('a conflict is shown iff both sides changed the field differently, and no edit is lost', () => {
  agreesWithTheOracle(3_000);
});
