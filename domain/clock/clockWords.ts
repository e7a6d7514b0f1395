/** Words for stages and steps in both languages. Decides wording only; an id of a newer server is shown as it came. */
import type { StageId, StepId } from '#domain/clock/steps';
import type { Words } from '#domain/words';

const STAGES: Readonly<Record<StageId, Words>> = {
  registered: { zh: '已登记', en: 'registered' },
  accepted: { zh: '已受理', en: 'accepted' },
  handling: { zh: '办理中', en: 'being handled' },
  closed: { zh: '已办结', en: 'closed' },
  declined: { zh: '不予受理', en: 'declined' },
};

const STEPS: Readonly<Record<StepId, Words>> = {
  transfer: { zh: '转送交办', en: 'transfer or assign' },
  acceptance: { zh: '受理告知', en: 'tell whether accepted' },
  handling: { zh: '办结', en: 'handle and reply' },
  resolution: { zh: '化解', en: 'settle' },
};

export function stageWords(stage: string): Words {
  return wordsOf(STAGES, stage);
}

export function stepWords(step: string): Words {
  return wordsOf(STEPS, step);
}

function wordsOf(table: Readonly<Partial<Record<string, Words>>>, id: string): Words {
  return table[id] ?? { zh: id, en: id };
}
