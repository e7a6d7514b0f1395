/**
 * Which steps and stages each ledger kind goes through. Adding a step is adding an entry to a kind's list here or in
 * petitionSteps.ts, and a term to the profiles. Refuses to know lengths and counting.
 */
import { isClosed, isHandled } from '#domain/clock/evidence';
import { PETITION_STEPS, petitionStage } from '#domain/clock/petitionSteps';
import type { StageId, StepRule } from '#domain/clock/steps';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';

export interface KindClock {
  readonly stageOf: (fields: Fields) => StageId;
  /** In the order in which they usually fall due. */
  readonly steps: readonly StepRule[];
}

/** No statute sets a term for settling a dispute: the date is the one the office has set itself. */
const RESOLUTION: StepRule = {
  id: 'resolution',
  nature: 'duty',
  term: null,
  setBy: 'office',
  starts: [{ field: 'due', assumed: false }],
  doneOn: ['resolvedOn', 'closedOn'],
  isDone: isClosed,
  after: null,
  notOwed: () => null,
  lengthenedBy: null,
};

/**
 * A reception record has no step: a matter raised at a leader's reception is registered as a petition, and its terms
 * run there; a second clock here would remind twice.
 */
export const KIND_CLOCKS: Readonly<Record<LedgerKindId, KindClock>> = {
  petition: { stageOf: petitionStage, steps: PETITION_STEPS },
  dispute: { stageOf: recordStage, steps: [RESOLUTION] },
  reception: { stageOf: recordStage, steps: [] },
};

function recordStage(fields: Fields): StageId {
  if (isClosed(fields)) return 'closed';
  return isHandled(fields) ? 'handling' : 'registered';
}
