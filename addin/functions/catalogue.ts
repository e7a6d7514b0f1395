/**
 * What each function is called, takes and gives, in both languages: the metadata Excel reads and the page in docs are
 * made from it (`npm run function-docs`). Decides names and words; refuses to know what a function computes.
 */
import type { Words } from '#domain/words';

export interface FunctionParameter {
  readonly name: Words;
  readonly description: Words;
  readonly type: 'any' | 'boolean' | 'string';
  readonly optional?: true;
  readonly matrix?: true;
}

/** Stands before every name in a cell, in every language; the manifest says the same. */
export const NAMESPACE = 'XINFANG';

export type FunctionId = 'DUE' | 'DUETEXT' | 'DAYSLEFT' | 'WORKDAYS' | 'STAGE';

export interface FunctionEntry {
  /** Also the name in a cell, behind the namespace. */
  readonly id: FunctionId;
  readonly description: Words;
  readonly parameters: readonly FunctionParameter[];
  readonly result: 'number' | 'string';
  readonly example: string;
}

const STEP: FunctionParameter = {
  name: { zh: '环节', en: 'step' },
  description: { zh: '环节名称，如“受理告知”“办结”', en: 'name of the step, e.g. acceptance, handling' },
  type: 'string',
};
const FROM: FunctionParameter = {
  name: { zh: '起算日', en: 'from' },
  description: { zh: '起算当日（当日不计）', en: 'the day it starts from (not counted)' },
  type: 'any',
};
const LINE: FunctionParameter = {
  name: { zh: '规则线', en: 'line' },
  description: { zh: '省略为全国规定 national', en: 'line of law; national when left out' },
  type: 'string',
  optional: true,
};

export const FUNCTIONS: readonly FunctionEntry[] = [
  {
    id: 'DUE',
    description: {
      zh: '某环节的法定最后一日（遇休息日顺延）。放假安排未公布的不给日期，除非第四个参数为 TRUE。',
      en: 'Legal last day of a step, rolled to a working day. No date where the holiday notice is not out, unless the fourth argument is TRUE.',
    },
    parameters: [
      STEP,
      FROM,
      LINE,
      {
        name: { zh: '接受暂定', en: 'provisional' },
        description: { zh: 'TRUE：放假安排未公布也给出暂定日期', en: 'TRUE: give provisional dates too' },
        type: 'boolean',
        optional: true,
      },
    ],
    result: 'number',
    example: 'DUE("办结",B5)',
  },
  {
    id: 'DUETEXT',
    description: {
      zh: '某环节的法定最后一日及其理由：期限、条文、顺延原因、是否暂定。',
      en: 'The same in words: length, article, what moved it, whether it is provisional.',
    },
    parameters: [STEP, FROM, LINE],
    result: 'string',
    example: 'DUETEXT("受理告知",B5)',
  },
  {
    id: 'DAYSLEFT',
    description: {
      zh: '距最后一日的天数，用文字：还剩、今天到期、已超期。',
      en: 'Days left until a day, in words: left, due today, overdue.',
    },
    parameters: [
      {
        name: { zh: '最后一日', en: 'due' },
        description: { zh: '最后一日；空白则为空白', en: 'the last day; blank gives blank' },
        type: 'any',
      },
      {
        name: { zh: '今天', en: 'today' },
        description: { zh: '一般写 TODAY()', en: 'usually TODAY()' },
        type: 'any',
      },
    ],
    result: 'string',
    example: 'DAYSLEFT(E5,TODAY())',
  },
  {
    id: 'WORKDAYS',
    description: {
      zh: '两日之间的工作日数：起日不计，止日计入，含调休上班日；放假安排未公布的不给。',
      en: 'Working days between two days: the first not counted, the last counted, make-up weekends included; none where the notice is not out.',
    },
    parameters: [
      FROM,
      {
        name: { zh: '止日', en: 'to' },
        description: { zh: '止日（计入）', en: 'the last day (counted)' },
        type: 'any',
      },
    ],
    result: 'number',
    example: 'WORKDAYS(B5,C5)',
  },
  {
    id: 'STAGE',
    description: {
      zh: '台账一行所处的办理阶段，按标题行认列。',
      en: 'Stage of a ledger row, its columns known by the heading row.',
    },
    parameters: [
      {
        name: { zh: '标题行', en: 'headings' },
        description: { zh: '标题所在的一行', en: 'the row of headings' },
        type: 'any',
        matrix: true,
      },
      {
        name: { zh: '数据行', en: 'row' },
        description: { zh: '同样宽的一行数据', en: 'one row of data, as wide' },
        type: 'any',
        matrix: true,
      },
    ],
    result: 'string',
    example: 'STAGE($A$4:$T$4,A5:T5)',
  },
];

/** The JSON metadata Excel reads, in one language. */
export function functionsMetadata(language: 'zh' | 'en'): object {
  return {
    functions: FUNCTIONS.map(({ id, description, parameters, result }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => ({
        name: parameter.name[language],
        description: parameter.description[language],
        type: parameter.type,
        dimensionality: parameter.matrix ? 'matrix' : 'scalar',
        ...(parameter.optional ? { optional: true } : {}),
      })),
      result: { type: result, dimensionality: 'scalar' },
    })),
  };
}
