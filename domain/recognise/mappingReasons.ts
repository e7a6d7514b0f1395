/**
 * Why a column was mapped, asked, kept or held back, in words a clerk understands. Decides wording only.
 */
import type { FieldDef } from '#domain/kinds/fields';
import type { Evidence } from '#domain/recognise/fieldEvidence';
import type { FoundBy } from '#domain/recognise/headingIndex';
import type { Words } from '#domain/words';

const FOUND_BY: Readonly<Record<FoundBy, Words>> = {
  exact: { zh: '是该项的常用写法', en: 'is a usual heading of this field' },
  grouped: {
    zh: '与上方的合并表头合起来是该项的写法',
    en: 'names this field together with the heading above it',
  },
  reworded: { zh: '去掉修饰词后是该项的写法', en: 'names this field once filling words are left out' },
  weak: { zh: '可能是该项，要看列内的值', en: 'may name this field, depending on the values' },
  open: { zh: '各地用法不同', en: 'means different things in different offices' },
  part: { zh: '只有末尾几个字与该项相同', en: 'agrees with this field in its last words only' },
};

const LOOKS: Readonly<Record<FieldDef['cell'], Words>> = {
  seq: { zh: '逐行递增的序号', en: 'row numbers counting up' },
  code: { zh: '编号', en: 'case numbers' },
  text: { zh: '文字叙述', en: 'sentences' },
  name: { zh: '人名', en: 'names of people' },
  day: { zh: '日期', en: 'dates' },
  count: { zh: '人数', en: 'numbers of people' },
  yesNo: { zh: '是或否', en: 'yes or no' },
  phone: { zh: '电话号码', en: 'phone numbers' },
  idNo: { zh: '身份证号', en: 'ID numbers' },
  address: { zh: '地址', en: 'places' },
  choice: { zh: '该项的固定用词', en: 'words of this field’s list' },
  category: { zh: '分类名称', en: 'names of categories' },
  unit: { zh: '单位名称', en: 'names of units' },
};

export function mappedReason(heading: string, field: FieldDef, foundBy: FoundBy, evidence: Evidence): Words {
  const found = FOUND_BY[foundBy];
  const values = valuesWords(field, evidence);
  return {
    zh: `表头“${heading}”${found.zh}（${field.label.zh}）；${values.zh}`,
    en: `Heading “${heading}” ${found.en} (${field.label.en}); ${values.en}`,
  };
}

export function sharedReason(heading: string, first: FieldDef, second: FieldDef): Words {
  return {
    zh: `“${heading}”一列每格写有两项内容，分别读作${first.label.zh}和${second.label.zh}；两项都写的格子，同步不会改写`,
    en: `Cells under “${heading}” hold two values, read as ${first.label.en} and ${second.label.en}; syncing never writes over a cell that holds both`,
  };
}

export function askedReason(heading: string, fields: readonly FieldDef[], why: Words): Words {
  return {
    zh: `表头“${heading}”${why.zh}；可能是：${fields.map((field) => field.label.zh).join('、')}。请选择`,
    en: `Heading “${heading}” ${why.en}; it may be: ${fields.map((field) => field.label.en).join(', ')}. Please choose`,
  };
}

export const WHY_ASKED = {
  tie: { zh: '有不止一种读法', en: 'can be read in more than one way' },
  taken: { zh: '所指的项已由另一列对应', en: 'names a field that another column already holds' },
  twice: { zh: '与另一列的表头相同', en: 'stands over two columns' },
  several: { zh: '一格内含有几项内容', en: 'puts several values in one cell' },
  values: { zh: '与列内的值不符', en: 'does not agree with the values below it' },
  disorder: {
    zh: '列内的日期大多早于来访、登记的日期',
    en: 'holds days that mostly lie before the case began',
  },
  renamed: { zh: '改过名称', en: 'was renamed' },
  otherwise: {
    zh: '单位以前另有认定，与列内的值不符',
    en: 'was taken for something else by the unit before',
  },
  unsure: { zh: '含义不够确定', en: 'is not certain enough' },
} satisfies Record<string, Words>;

export function keptReason(heading: string, isUnderstood: boolean): Words {
  if (heading === '')
    return { zh: '该列没有表头，保留不动', en: 'The column has no heading; it is left alone' };
  return isUnderstood
    ? {
        zh: `“${heading}”不对应台账的项，保留不动`,
        en: `“${heading}” is no field of the ledger; the column is left alone`,
      }
    : { zh: `没有认出“${heading}”，保留不动`, en: `“${heading}” is not known; the column is left alone` };
}

export function dayPartReason(heading: string): Words {
  return {
    zh: `“${heading}”与“月”合起来读作一个日期；这几列同步不会改写`,
    en: `“${heading}” and “月” are read together as one day; syncing never writes over these columns`,
  };
}

export function heldReason(heading: string, field: FieldDef): Words {
  return {
    zh: `“${heading}”只有末尾几个字是${field.label.zh}，该项已由另一列对应；保留不动`,
    en: `“${heading}” agrees with ${field.label.en} in its last words only, and another column holds that field; it is left alone`,
  };
}

export function neverReason(heading: string, why: Words): Words {
  return {
    zh: `“${heading}”不上传：${why.zh}；表中内容保留不动`,
    en: `“${heading}” is never uploaded: ${why.en}; the sheet itself is left alone`,
  };
}

function valuesWords(field: FieldDef, evidence: Evidence): Words {
  if (evidence.total === 0) return { zh: '该列暂无内容', en: 'the column is still empty' };
  const looks = LOOKS[field.cell];
  if (evidence.fitting === 0) return { zh: '只按表头判断', en: 'by the heading alone' };
  return {
    zh: `${evidence.total} 个值中 ${evidence.fitting} 个像${looks.zh}`,
    en: `${evidence.fitting} of ${evidence.total} values look like ${looks.en}`,
  };
}
