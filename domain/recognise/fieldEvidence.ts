/**
 * Whether a column's values speak for a field, against it, or not at all. Decides by cell kind and by the closed
 * lists of the field; refuses to know headings.
 */
import { DISPUTE_CATEGORIES } from '#domain/kinds/choices';
import categories from '../data/categories-2019.json' with { type: 'json' };
import type { FieldDef } from '#domain/kinds/fields';
import type { CellValue } from '#domain/grid';
import {
  looksLikeCode,
  looksLikeCount,
  looksLikeDay,
  looksLikeFullPhone,
  looksLikeIdNo,
  looksLikeNumber,
  looksLikePerson,
  looksLikePersonWithPhone,
  looksLikePhone,
  looksLikePlace,
  looksLikeProse,
  looksLikeUnit,
  looksLikeYesNo,
} from '#domain/recognise/cellShapes';
import { type ColumnSample, meanLength, shareIn, shareOf } from '#domain/recognise/columnSample';
import { normaliseText } from '#domain/recognise/normalise';

export interface Evidence {
  readonly verdict: 'fits' | 'silent' | 'against';
  /** Values that look like the field, of `total` looked at. */
  readonly fitting: number;
  readonly total: number;
}

const CATEGORY_NAMES: ReadonlySet<string> = new Set(
  [...Object.keys(categories), ...Object.values(categories).flat(), ...DISPUTE_CATEGORIES]
    .map(normaliseText)
    .filter((name) => name !== '其他'),
);

const closedLists = new WeakMap<FieldDef, ReadonlySet<string>>();

/** Normalised words of a field's closed list or of its yes and no. */
export function closedList(field: FieldDef): ReadonlySet<string> {
  const known = closedLists.get(field);
  if (known) return known;
  const words = [
    ...(field.choices ?? []).flatMap((choice) => [choice.word].concat(choice.also)),
    ...(field.yes ?? []),
    ...(field.no ?? []),
  ];
  const list = new Set(words.map(normaliseText));
  closedLists.set(field, list);
  return list;
}

export function evidenceFor(field: FieldDef, sample: ColumnSample): Evidence {
  const total = sample.values.length;
  if (total === 0) return { verdict: 'silent', fitting: 0, total };
  const share = fittingShare(field, sample);
  return { verdict: verdictOf(field, sample, share), fitting: Math.round(share * total), total };
}

const BY_SHAPE: Readonly<Partial<Record<FieldDef['cell'], (value: CellValue) => boolean>>> = {
  day: looksLikeDay,
  phone: looksLikePhone,
  idNo: looksLikeIdNo,
  count: looksLikeCount,
  code: looksLikeCode,
  unit: looksLikeUnit,
  name: looksLikePerson,
  address: looksLikePlace,
  text: (value) => looksLikeProse(value),
};

function fittingShare(field: FieldDef, sample: ColumnSample): number {
  if (field.cell === 'seq') return sample.counts ? 1 : 0;
  if (field.cell === 'choice') return shareIn(sample, closedList(field));
  if (field.cell === 'category') return categoryShare(sample);
  if (field.cell === 'yesNo')
    return Math.min(1, shareOf(sample, looksLikeYesNo) + shareIn(sample, closedList(field)));
  return shareOf(sample, BY_SHAPE[field.cell]!);
}

function categoryShare(sample: ColumnSample): number {
  const named = sample.texts.filter(
    (text) => CATEGORY_NAMES.has(text.split(/[_\-/>]/)[0]!) || CATEGORY_NAMES.has(text),
  );
  return named.length / sample.texts.length;
}

/** Kinds of cells that cannot be taken for another: too few fitting values speak against the field. */
const CHECKABLE: ReadonlySet<FieldDef['cell']> = new Set(['day', 'phone', 'idNo', 'count', 'yesNo']);

function verdictOf(field: FieldDef, sample: ColumnSample, share: number): Evidence['verdict'] {
  if (CHECKABLE.has(field.cell)) return share >= 0.5 ? 'fits' : share >= 0.3 ? 'silent' : 'against';
  if (field.cell === 'seq') return sample.counts ? 'fits' : seqAgainst(sample);
  if (isForeign(field, sample)) return 'against';
  return share >= 0.5 ? 'fits' : 'silent';
}

function seqAgainst(sample: ColumnSample): Evidence['verdict'] {
  return shareOf(sample, looksLikeNumber) >= 0.6 && shareOf(sample, looksLikeDay) < 0.5
    ? 'silent'
    : 'against';
}

/** Values that are plainly something else than text of this field. */
function isForeign(field: FieldDef, sample: ColumnSample): boolean {
  const most = (fits: (value: CellValue) => boolean) => shareOf(sample, fits) >= 0.6;
  if (most(looksLikeDay) || most(looksLikeIdNo)) return true;
  if (field.cell === 'code')
    return sample.counts || most(looksLikeFullPhone) || most(looksLikeProse) || most(looksLikePerson);
  if (most(looksLikePhone) || most(looksLikeNumber))
    return field.cell !== 'name' || !most(looksLikePersonWithPhone);
  if (field.cell !== 'choice' && most(looksLikeYesNo)) return field.id !== 'remark';
  if (field.id === 'demand') return holdsLabels(sample);
  if (field.id === 'result' || field.id === 'measures') return isStatusWords(sample);
  if (field.cell === 'name') return most(looksLikeProse) || (field.id !== 'name' && holdsUnits(sample));
  if (field.cell === 'unit') return (most(looksLikeProse) && !most(looksLikeUnit)) || holdsPersons(sample);
  if (field.cell === 'choice' || field.cell === 'category')
    return shareOf(sample, looksLikeProse) >= 0.8 && (sample.distinct > 20 || meanLength(sample) >= 30);
  return false;
}

/** 办理人 over 社会救助科: a unit may be a petitioner, but no clerk or leader. */
function holdsUnits(sample: ColumnSample): boolean {
  return shareOf(sample, looksLikeUnit) >= 0.8 && shareOf(sample, looksLikePerson) <= 0.1;
}

/** 办理单位 over 张志强; 李家湾 is as much a village as a name. */
function holdsPersons(sample: ColumnSample): boolean {
  const isElse = (value: CellValue) => looksLikeUnit(value) || looksLikePlace(value);
  return shareOf(sample, looksLikePerson) >= 0.8 && shareOf(sample, isElse) <= 0.1;
}

const FEWEST_LABELS = 8;
const LONGEST_LABEL = 6;

/** 诉求 over 土地, 低保: a few short words again and again sort the cases and tell nothing of one. */
function holdsLabels(sample: ColumnSample): boolean {
  const { values, distinct } = sample;
  return (
    values.length >= FEWEST_LABELS && distinct * 2 <= values.length && meanLength(sample) <= LONGEST_LABEL
  );
}

const STATE_WORDS: ReadonlySet<string> = new Set(
  '已办结 办结 未办结 办理中 已结 未结 在办 已化解 未化解 化解中 结案 未结案 已完成 未完成 正在办理 处理中 已处理 未处理 待办理 已办理 未办理 已答复 未答复'.split(
    ' ',
  ),
);

/** One word for the state of the case, not what was done. */
export function isStatusWords(sample: ColumnSample): boolean {
  return shareIn(sample, STATE_WORDS) >= 0.8;
}
