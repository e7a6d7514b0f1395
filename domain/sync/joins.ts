/**
 * What a person joined a case to: earlier cases whose matter it raises again, or the survivor it was merged into because
 * it had been entered twice. Decides the values and what each becomes by joining and by taking back; refuses to know
 * who may join and where it is kept. Nothing is ever deleted: a merged case stays, and every join is a version.
 *
 * @source 《信访工作条例》 art. 44, 45: a matter that is not registered as it came is a fault
 */
import { sameValue, type Fields, type FieldValue } from '#domain/fieldValue';
import type { RepeatReason } from '#domain/repeat/repeatKeys';
import type { Words } from '#domain/words';

/** The other case, who joined, and when (an instant). */
export interface JoinNote {
  readonly caseId: string;
  readonly systemNo: string;
  readonly by: string;
  readonly at: string;
}

/** This case raises the other one's matter again. */
export interface RepeatLink extends JoinNote {
  readonly reason: RepeatReason;
}

type Values = Readonly<Partial<Record<string, FieldValue | null>>>;

/** The other case was this one entered twice: what was taken over from it, and what stood there before. */
export interface AbsorbedCase extends JoinNote {
  readonly took: Values;
  readonly before: Values;
}

export interface Joins {
  readonly repeatOf: readonly RepeatLink[];
  readonly absorbed: readonly AbsorbedCase[];
  /** Set: this case stands in its survivor and is no case of its own. */
  readonly mergedInto: JoinNote | null;
}

/** Begins the stage a merged case shows in a sheet, before its survivor's number. */
export const MERGED_INTO: Words = { zh: '已并入', en: 'merged into' };

export const NOT_JOINED: Joins = { repeatOf: [], absorbed: [], mergedInto: null };

export function linked(joins: Joins, link: RepeatLink): Joins {
  return { ...joins, repeatOf: [...joins.repeatOf.filter(isAnother(link.caseId)), link] };
}

export function unlinked(joins: Joins, caseId: string): Joins {
  return { ...joins, repeatOf: joins.repeatOf.filter(isAnother(caseId)) };
}

/** @param fields of the survivor before it takes over `took`; taking over once more keeps what stood there at first */
export function absorbing(joins: Joins, note: JoinNote, took: Values, fields: Fields): Joins {
  const known = joins.absorbed.find(({ caseId }) => caseId === note.caseId);
  const stood = Object.fromEntries(Object.keys(took).map((field) => [field, fields[field] ?? null]));
  const entry: AbsorbedCase = {
    ...note,
    took: { ...known?.took, ...took },
    before: { ...stood, ...known?.before },
  };
  return { ...joins, absorbed: [...joins.absorbed.filter(isAnother(note.caseId)), entry] };
}

/** Without the absorbed case, and the fields that go back: those that still hold what was taken over. */
export function released(
  joins: Joins,
  caseId: string,
  fields: Fields,
): { readonly joins: Joins; readonly restored: Readonly<Record<string, FieldValue | null>> } {
  const entry = joins.absorbed.find((each) => each.caseId === caseId);
  const restored: Record<string, FieldValue | null> = {};
  for (const [field, value] of Object.entries(entry?.took ?? {})) {
    if (sameValue(fields[field], value)) restored[field] = entry?.before[field] ?? null;
  }
  return { joins: { ...joins, absorbed: joins.absorbed.filter(isAnother(caseId)) }, restored };
}

function isAnother(caseId: string): (note: JoinNote) => boolean {
  return (note) => note.caseId !== caseId;
}
