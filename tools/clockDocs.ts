/**
 * The law's clock as a document, made from the same data the clock counts by: steps, terms, articles, profiles, the
 * calendar's years, two worked examples. Decides the document's order and wording; every number comes from the code.
 */
import { AMBER_DAYS } from '#addin/flows/deadlineLights';
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import {
  EXTENSION_FLAWS,
  NOT_OWED,
  STANDINGS,
  eventWords,
  stageWords,
  stepWords,
} from '#domain/clock/clockWords';
import { explainStep } from '#domain/clock/explainStep';
import { KIND_CLOCKS } from '#domain/clock/kindClocks';
import { LAW_LINES, lawOf } from '#domain/clock/lawOfTheDay';
import { NATIONAL_2022, type RuleProfile, type Term, type TermId } from '#domain/clock/profiles';
import { articleWords, SOURCES } from '#domain/clock/sources';
import type { StageId, StepRule } from '#domain/clock/steps';
import type { Fields } from '#domain/fieldValue';
import { LEDGER_KINDS } from '#domain/kinds/kinds';
import type { Words } from '#domain/words';

const both = ({ zh, en }: Words): string => `${zh} · ${en}`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(heads),
  row(heads.map(() => '---')),
  ...rows.map(row),
];

export function clockDocs(): string {
  return [
    '# 法定期限 · The law’s clock',
    '',
    '由代码生成（`npm run clock-docs`），请勿手改。Generated from the code; do not edit.',
    '',
    ...counting(),
    ...LEDGER_KINDS.flatMap(({ id, label }) => stepsOf(label, KIND_CLOCKS[id].steps)),
    ...profiles(),
    ...articles(),
    ...words(),
    ...examples(),
    '',
  ].join('\n');
}

function counting(): readonly string[] {
  const { coveredYears } = NATIONAL_CALENDAR;
  const years = `${coveredYears[0]}–${coveredYears.at(-1)}`;
  return [
    '## 怎样计算 · How days are counted',
    '',
    `- 当日不计，自次日起算（${articleWords('civil-code/201').zh}）。The day of the event is not counted (${articleWords('civil-code/201').en}).`,
    `- 最后一日遇休息日、法定节假日的，顺延至下一工作日；调休上班的周末是工作日（${articleWords('civil-code/203').zh}）。A last day on which offices do not work moves to the next working day; make-up weekends are worked (${articleWords('civil-code/203').en}).`,
    '- 不顺延的为“严格日期”，顺延后的为“法定日期”，两者都算；以哪个判断超期由期限规则决定。The strict date is not moved, the legal date is; the profile decides which one makes a case overdue.',
    `- 表中“◇剩余天数”在最后一日前 ${AMBER_DAYS} 天内为黄色，超期为红色，文字同样说明；窗格“为什么是这一天”逐环节说明理由；表内函数见 functions.md。In the sheet the days left are amber within ${AMBER_DAYS} days of the last one and red past it, and say the same in words; “Why this day” in the pane gives the reasons step by step; for functions in cells see functions.md.`,
    '- 上级或本单位所定的日期不顺延。A date set by a superior or by the office itself does not move.',
    `- 放假安排收录 ${years} 年；此外的日期标“暂定”，收录新一年后由每日巡检重算（domain/data/README.md）。Notices of ${years} are bundled; dates beyond are provisional and are computed anew once a year is added.`,
    '- 转送、交办的事项，受理告知自转送交办之日起；先交办、后登记的自登记之日起（第二十三条第三款）。单凭一件看不出台账是否记受理：案件状态中转送、交办后不再催受理；台账有受理日期列而该格为空的，检查时按期限提示（已提出异议的除外）。姓名、住址不清的无须告知，办理期限照计。A matter passed on is to be told of from the transfer, one passed down before it was registered here from its registration (art. 23, third paragraph). A case alone does not say whether its ledger keeps acceptances: its status asks for none once the matter was passed on; the check does, past the term, where the ledger has a column for that day and it is blank (unless the unit objected). Where name or address is unclear nobody is told, and the matter is handled all the same.',
    '- 台账未记受理日期的，办理期限自收到之日起算并注明；检查时按法定最迟的受理日计算（只写已转送、未写日期的，按最迟的转送日再加告知期），超过才提示。Where the day of acceptance is not on record, handling is counted from receipt and says so; the check counts from the latest lawful acceptance (where the ledger says passed on without a day, from the last day for the transfer) and speaks only past that.',
    '- 第二十五条重大、紧急信息“及时”报告，条例未定时限，不作期限。Art. 25 (major and urgent matters, "in time") names no number, so it is no term here.',
    '',
  ];
}

function stepsOf(label: Words, steps: readonly StepRule[]): readonly string[] {
  if (steps.length === 0) return [];
  return [
    `## ${both(label)}`,
    '',
    ...table(
      ['环节 Step', '期限 Term', '自何日 From', '依据 Article', '性质 Nature'],
      steps.map((step) => [
        both(stepWords(step.id)),
        termOf(step),
        step.setBy ? `—` : step.starts.map(startOf).join('<br>'),
        articleOf(step),
        step.nature === 'duty' ? '应当 duty' : '可以 right',
      ]),
    ),
    '',
  ];
}

function startOf({ field, assumed }: StepRule['starts'][number]): string {
  return `${both(eventWords(field))}${assumed ? '（代 stands in）' : ''}`;
}

function termOf({ term, setBy, lengthenedBy }: StepRule): string {
  if (!term) return setBy === 'superior' ? '上级所定 set by the superior' : '本单位所定 set by the office';
  const { handlingExtension, terms } = NATIONAL_2022;
  if (lengthenedBy === 'extension') {
    return `${lengthOf(terms[term])}，可延 ≤ ${lengthOf(handlingExtension)}，一次 once`;
  }
  return lengthenedBy === 'hearing'
    ? `${lengthOf(terms[term])}，听证不计 hearing not counted`
    : lengthOf(terms[term]);
}

function lengthOf(term: Pick<Term, 'length' | 'unit'> | null): string {
  if (!term) return '—';
  const { length, unit } = term;
  return unit === 'working' ? `${length} 个工作日 working days` : `${length} 日 days`;
}

function articleOf({ term, setBy }: StepRule): string {
  const source = term
    ? NATIONAL_2022.terms[term]?.source
    : setBy === 'superior'
      ? NATIONAL_2022.superiorDate
      : null;
  return source ? articleWords(source).zh : '—';
}

const COMPARED: readonly TermId[] = ['transfer', 'objection', 'acceptance', 'handling'];

function profiles(): readonly string[] {
  const lines = Object.entries<readonly RuleProfile[]>(LAW_LINES);
  return [
    '## 期限规则 · Rule profiles',
    '',
    '单位设定一条规则线，下级未设的从上级；案件从收到之日（未记的从最早的办理日期）施行的规则，规则线尚未施行或已失效的从国家规定。A unit is set to a line of law, units below inherit it; a case keeps the law of the day it was received (or of its first step on record), the national one where the line has none.',
    '',
    ...table(
      [
        '规则线 Line',
        '规则 Profile',
        '施行 In force',
        ...COMPARED.map((id) => both(stepWords(id))),
        '延期 Extension',
      ],
      lines.flatMap(([line, of]) =>
        of.map((profile) => [
          `\`${line}\``,
          `${both(profile.label)}<br>\`${profile.id}\``,
          `${profile.inForceFrom} – ${profile.inForceUntil ?? ''}`,
          ...COMPARED.map((id) => termsIn(profile, id)),
          profile.handlingExtension.length === 0 ? '—' : `≤ ${lengthOf(profile.handlingExtension)}`,
        ]),
      ),
    ),
    '',
    '未能核对的内容 · What could not be checked:',
    '',
    ...[...new Set(lines.flatMap(([, of]) => of.flatMap(({ assumed }) => (assumed ? [assumed] : []))))].map(
      (assumed) => `- assumed: ${both(assumed)}`,
    ),
    '',
  ];
}

function termsIn({ terms, simplified, handlingFrom }: RuleProfile, id: TermId): string {
  const shorter = simplified?.[id];
  const from = id === 'handling' && handlingFrom === 'receipt' ? '（自收到之日 from receipt）' : '';
  const length = `${lengthOf(terms[id])}${from}`;
  return shorter ? `${length}；简易 simple ${lengthOf(shorter)}` : length;
}

function articles(): readonly string[] {
  return [
    '## 条文 · Articles',
    '',
    '引文逐字取自公开文本并由测试核对（test/fixtures/statutes）。Quoted word for word from public copies, and held to them by a test.',
    '',
    ...Object.entries(SOURCES).map(
      ([id, { cite, quote }]) =>
        `- \`${id}\` ${both(cite)}：${quote === null ? '（原文未收录 text not at hand）' : `“${quote}”`}`,
    ),
    '',
  ];
}

const STAGES: readonly StageId[] = [
  'registered',
  'accepted',
  'handling',
  'closed',
  'declined',
  'review',
  'reReview',
  'final',
];

function words(): readonly string[] {
  const list = (all: readonly Words[]) => all.map((each) => `- ${both(each)}`);
  return [
    '## 阶段 · Stages',
    '',
    ...list(STAGES.map(stageWords)),
    '',
    '## 环节在某日的状态 · How a step stands on a day',
    '',
    ...list(Object.values(STANDINGS)),
    '',
    '## 不适用的原因 · Why a step is not owed',
    '',
    ...list(Object.values(NOT_OWED)),
    '',
    '## 延期记录的问题 · What may be wrong with an extension',
    '',
    ...list(Object.values(EXTENSION_FLAWS)),
    '',
  ];
}

const EXAMPLES: readonly Fields[] = [
  { registeredOn: '2026-08-01', acceptedOn: '2026-08-03' },
  {
    registeredOn: '2026-08-01',
    acceptedOn: '2026-08-03',
    extendedUntil: '2026-11-01',
    extensionApprover: '王建国',
    extensionReason: '情况复杂',
  },
];

function examples(): readonly string[] {
  return [
    '## 例 · Examples',
    '',
    ...EXAMPLES.flatMap((fields) => {
      const { running } = caseClock('petition', fields, lawOf(fields, 'national'), NATIONAL_CALENDAR);
      return running ? [`- ${explainStep(running, 'zh')}`, `- ${explainStep(running, 'en')}`] : [];
    }),
  ];
}
