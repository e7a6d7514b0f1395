/**
 * A value that was read by an assumption a clerk can spare the reader: a cell that says more than its own field, a
 * landline without its area code. Decides the words; days read by assumption are the date form's matter.
 */
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';
import type { Assumption } from '#domain/read/reading';
import type { Words } from '#domain/words';

type Said = Extract<Assumption, 'part-of-cell' | 'area-code-missing'>;

const WHAT: Readonly<Record<Said, Words>> = {
  'part-of-cell': {
    zh: '一格还写了别的内容（如姓名、电话或说明），只按本项理解；同步不会改写这一格，建议分列填写',
    en: 'says more than this (a name, a phone number, a note): only this is read, and syncing never writes over the cell; give each its own column',
  },
  'area-code-missing': {
    zh: '一格的座机没有写区号，按本地号码理解；建议补写区号',
    en: 'holds a landline without its area code, taken for a local one; add the code',
  },
};

export const assumedValue: CellRule = {
  id: 'assumed-value',
  severity: 'info',
  source: COMMON_PRACTICE,
  title: { zh: '单元格内容按约定理解', en: 'A cell read by an assumption' },
  mend: { zh: '按提示补写或分列填写。', en: 'Complete it, or give each value its own column.' },
  example: { zh: '姓名写成“张三13911110001”', en: 'a name written “张三13911110001”' },
  looksAt: 'cell',
  appliesTo: () => true,
  check(reading, field) {
    if (reading.assumptions.length === 0) return null;
    const said = reading.assumptions.find((assumption) => assumption in WHAT) as Said | undefined;
    if (said === undefined) return null;
    const what = WHAT[said];
    return {
      field,
      reading,
      cause: what,
      message: { zh: `“${field.label.zh}”${what.zh}。`, en: `"${field.label.en}" ${what.en}.` },
    };
  },
};
