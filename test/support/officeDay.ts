/**
 * One day of two people at the workbench: a town's clerk opens, checks and syncs a ledger; the county's supervisor
 * gathers the cases and assigns; they conflict and settle; the clerk takes everything of ours out again. Decides the
 * order of what people do; whoever runs it looks at each step (asserts, or takes a picture).
 */
import { en } from '#addin/words/en';
import { zh, type Dictionary } from '#addin/words/zh';
import type { WorkbenchWindow } from './workbenchWindow';

export const DAY_STEPS = [
  'opened',
  'signed-in',
  'recognised',
  'columns',
  'checked',
  'finding',
  'fixed',
  'undone',
  'previewed',
  'sent',
  'nothing-to-send',
  'region',
  'assigned',
  'assignment-sent',
  'assignment-arrived',
  'conflict',
  'settled',
  'removed',
] as const;
export type DayStep = (typeof DAY_STEPS)[number];

/** Places in the clerk's sheet and in the supervisor's, which she reads off the screen. */
export interface DayPlaces {
  /** The supervisor's row of the clerk's case in row 5, and of that in row 6. */
  readonly assigned: { readonly unit: string; readonly leader: string };
  readonly disputed: { readonly handler: string };
}

export interface DayWatch {
  /** Called when a step is done, in the window where it was done. */
  readonly at: (step: DayStep, window: WorkbenchWindow) => Promise<void>;
  /** Finds the cells of the consolidated sheet, when it stands. */
  readonly places: (supervisor: WorkbenchWindow) => Promise<DayPlaces>;
}

export const LEDGER = 'town-register-2025.xlsx';
export const ASSIGNMENT = { unit: '县水务局', leader: '周县长' } as const;
export const DISPUTE = { cell: 'M6', mine: '王经办', theirs: '李督查' } as const;
/** In the words of the rule about dates written in several ways, the cell, its text, and the text all dates are to have. */
/** One of so many dates of its column that are written as text. */
export const FIXED = {
  cell: 'B6',
  before: '2025年4月20日',
  after: '2025-04-20',
  /** In the formula bar, and what the file holds. */
  shown: '2025/4/20',
  serial: 45_767,
  alike: 34,
} as const;

const RIBBON = {
  zh: { check: '检查', sync: '同步', pull: '汇总更新' },
  en: { check: 'Check', sync: 'Sync', pull: 'Pull' },
} as const;
const DATES_RULE = { zh: '日期写法不统一', en: 'sort or filter' } as const;

export async function spendTheDay(clerk: WorkbenchWindow, watch: DayWatch): Promise<void> {
  const words = clerk.language === 'zh' ? zh : en;
  await morning(clerk, words, watch);
  await firstSync(clerk, words, watch);
  const supervisor = await clerk.openAnother();
  const places = await consolidation(supervisor, words, watch);
  await assignment(clerk, supervisor, places, words, watch);
  await dispute(clerk, supervisor, places, words, watch);
  await farewell(clerk, words, watch);
}

async function morning(clerk: WorkbenchWindow, words: Dictionary, { at }: DayWatch): Promise<void> {
  await clerk.openSample(LEDGER);
  await clerk.sees(words.welcome.title);
  await at('opened', clerk);
  await clerk.signIn(words.actions.signIn, 'clerk-mashi', '林晓');
  await clerk.sees(words.ledger.intro);
  await at('signed-in', clerk);
  await clerk.press(words.ledger.read);
  await clerk.sees(words.ledger.columnsUnderstood(17));
  await at('recognised', clerk);
  await clerk.press(new RegExp(`^${words.ledger.why} .*初/重`));
  await at('columns', clerk);
  await clerk.ribbon(RIBBON[clerk.language].check).click();
  await clerk.sees(words.check.found(86));
  await at('checked', clerk);
  await clerk.press(new RegExp(DATES_RULE[clerk.language]));
  await clerk.press(words.check.each(FIXED.alike));
  await clerk.press(words.actions.goTo(FIXED.cell));
  await clerk.showsCell(FIXED.cell, FIXED.before);
  await at('finding', clerk);
  await clerk.fixFinding(FIXED.cell);
  await clerk.sees(words.check.fixed(1));
  await clerk.showsCell(FIXED.cell, FIXED.shown);
  await at('fixed', clerk);
  await clerk.press(words.actions.undo);
  await clerk.sees(words.check.undone(1));
  await clerk.showsCell(FIXED.cell, FIXED.before);
  await at('undone', clerk);
}

async function firstSync(clerk: WorkbenchWindow, words: Dictionary, { at }: DayWatch): Promise<void> {
  await previewSync(clerk, words);
  await at('previewed', clerk);
  await clerk.press(words.sync.sendCount(86));
  await clerk.sees(words.sync.doneTitle);
  await at('sent', clerk);
  await clerk.press(words.sync.again);
  await clerk.sees(words.sync.nothing);
  await at('nothing-to-send', clerk);
}

async function consolidation(
  supervisor: WorkbenchWindow,
  words: Dictionary,
  { at, places }: DayWatch,
): Promise<DayPlaces> {
  await supervisor.signIn(words.actions.signIn, 'supervisor', '何静');
  await supervisor.ribbon(RIBBON[supervisor.language].pull).click();
  await supervisor.sees(words.region.done(86, 17));
  await at('region', supervisor);
  return places(supervisor);
}

async function assignment(
  clerk: WorkbenchWindow,
  supervisor: WorkbenchWindow,
  { assigned }: DayPlaces,
  words: Dictionary,
  { at }: DayWatch,
): Promise<void> {
  await supervisor.comeToFront();
  await supervisor.type(assigned.unit, ASSIGNMENT.unit);
  await supervisor.type(assigned.leader, ASSIGNMENT.leader);
  await at('assigned', supervisor);
  await syncNow(supervisor, words, words.sync.sendCount(1));
  await at('assignment-sent', supervisor);
  await clerk.comeToFront();
  await syncNow(clerk, words, words.sync.sendNone);
  await clerk.sees(words.sync.receivedCells(2));
  await at('assignment-arrived', clerk);
}

async function dispute(
  clerk: WorkbenchWindow,
  supervisor: WorkbenchWindow,
  { disputed }: DayPlaces,
  words: Dictionary,
  { at }: DayWatch,
): Promise<void> {
  await clerk.type(DISPUTE.cell, DISPUTE.mine);
  await supervisor.comeToFront();
  await supervisor.type(disputed.handler, DISPUTE.theirs);
  await syncNow(supervisor, words, words.sync.sendCount(1));
  await clerk.comeToFront();
  await previewSync(clerk, words);
  await clerk.sees(words.sync.conflictsTitle(1));
  await at('conflict', clerk);
  await clerk.press(new RegExp(`^${words.sync.takeTheirs} `));
  await clerk.press(words.sync.settle(1));
  await clerk.sees(words.sync.doneTitle);
  await at('settled', clerk);
}

async function farewell(clerk: WorkbenchWindow, words: Dictionary, { at }: DayWatch): Promise<void> {
  await clerk.press(words.screens.settings);
  await clerk.press(words.settings.removeTraces);
  await clerk.press(words.settings.confirm);
  await clerk.sees(words.settings.removed(10));
  await at('removed', clerk);
}

async function previewSync(who: WorkbenchWindow, words: Dictionary): Promise<void> {
  await who.ribbon(RIBBON[who.language].sync).click();
  await who.sees(words.sync.previewTitle);
}

async function syncNow(who: WorkbenchWindow, words: Dictionary, send: string): Promise<void> {
  await previewSync(who, words);
  await who.press(send);
  await who.sees(words.sync.doneTitle);
}
