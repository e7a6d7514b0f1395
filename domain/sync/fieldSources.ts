/**
 * From which column a field's base was taken, so that a column newly taken for a field says nothing about what stood in
 * the former one: a blank cell there clears nothing, and another value is a question. Decides by headings, so that a
 * column may be moved; refuses to know why a field changed its column (an answer, a new column, a cell no longer shared).
 */
import { answerKeys } from '#domain/recognise/applyAnswers';
import { normaliseText } from '#domain/recognise/normalise';
import type { Recognition } from '#domain/recognise/recognition';
import { shortHash } from '#domain/sync/hash';
import type { FieldBase, StampReading } from '#domain/sync/stamp';

/** By field id: the short name of the column it is read from, see {@link columnSource}. */
export type FieldSources = Readonly<Partial<Record<string, string>>>;

/** Three characters are told apart well enough within one sheet, and stand in every stamp. */
const LENGTH = 3;

/** @param headings the column's headings, see answerKeys */
export function columnSource(headings: string): string {
  return shortHash(normaliseText(headings)).slice(0, LENGTH);
}

/** The columns as they are mapped now; a field read beside another one has that one's column. */
export function fieldSources({ columns }: Pick<Recognition, 'columns'>): FieldSources {
  const keys = answerKeys(columns);
  const sources: Record<string, string> = {};
  for (const [at, { field, status, also = [] }] of columns.entries()) {
    if (status !== 'mapped' || field === null) continue;
    const source = columnSource(keys[at]!);
    sources[field] = source;
    for (const other of also) sources[other] ??= source;
  }
  return sources;
}

/** The stamp with every base marked that was taken from another column than the field is read from now. */
export function markForeignBases(reading: StampReading, sources: FieldSources): StampReading {
  if (reading.kind !== 'stamp') return reading;
  const { stamp } = reading;
  const foreign = Object.entries(stamp.fields).filter(([field, base]) => isForeign(base, sources[field]));
  if (foreign.length === 0) return reading;
  const marked = foreign.map(([field, base]) => [field, { ...base!, isForeign: true }] as const);
  return { kind: 'stamp', stamp: { ...stamp, fields: { ...stamp.fields, ...Object.fromEntries(marked) } } };
}

function isForeign(base: FieldBase | undefined, source: string | undefined): boolean {
  return base?.source !== undefined && source !== undefined && base.source !== source;
}
