/**
 * The one table, on one page. Decides how items are addressed; refuses to know what is inside them.
 *
 *   pk            sk                item                                        written
 *   U#<home>      C#<caseId>        a case, current version                     sync, sweep
 *   U#<home>      I#<claim key>     identity claim → caseId                     sync, before the case
 *   U#<home>      N#<year>          last system number given out in that year   sync, one atomic add a request
 *   U#<home>      S#<kind>          last sync of that kind by the home's own    changes, every few minutes at most
 *   H#<caseId>    V#<10 digits>     one replaced version of the case            before it is replaced
 *   M#<subject>   M                 a member                                    directory
 *   D#<unitId>    D                 a unit, found by id                         directory
 *   T#<rootId>    P#<id/id/…>       the same unit, found by subtree             directory
 *   A#<unitId>    K#<kind>          what its clerks said of columns of that kind    answers, on condition of the version
 *   X             X                 the id of this table's data                 once
 *
 *   byChange (local)   U#<home> + changedAt       cases only: no other item has `changedAt`
 *   bySweep  (global)  sweepShard + sweepDay      cases whose current step has a last day
 */
import type { Unit } from '#domain/access/directory';
import type { LedgerKindId } from '#domain/kinds/fields';
import { homeOf } from '#domain/sync/ids';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const VERSION_DIGITS = 10;

export const homeKey = (home: string): string => `U#${home}`;

export const caseKey = (caseId: string): Key => ({ pk: homeKey(homeOf(caseId)), sk: `C#${caseId}` });

export const claimKey = (home: string, claim: string): Key => ({ pk: homeKey(home), sk: `I#${claim}` });

export const numberKey = (home: string, year: number): Key => ({ pk: homeKey(home), sk: `N#${year}` });

export const lastSyncKey = (home: string, kind: LedgerKindId): Key => ({
  pk: homeKey(home),
  sk: `S#${kind}`,
});

export const historyKey = (caseId: string, version: number): Key => ({
  pk: `H#${caseId}`,
  sk: `V#${String(version).padStart(VERSION_DIGITS, '0')}`,
});

export const answersKey = (unitId: string, kind: LedgerKindId): Key => ({
  pk: `A#${unitId}`,
  sk: `K#${kind}`,
});

export const DATA_KEY: Key = { pk: 'X', sk: 'X' };

export const memberKey = (subject: string): Key => ({ pk: `M#${subject}`, sk: 'M' });

export const unitKey = (unitId: string): Key => ({ pk: `D#${unitId}`, sk: 'D' });

/** A unit stands below another exactly when its sort key begins with the other's: every id ends with a slash. */
export const unitTreeKey = (unit: Unit): Key => ({
  pk: `T#${unit.path[0] ?? unit.id}`,
  sk: `P#${unit.path.map((id) => `${id}/`).join('')}`,
});
