/**
 * Formulas after something around them moved: lines inserted or deleted, the formula copied, a sheet renamed or gone.
 * Decides the new text alone; everything that is no reference stays letter by letter.
 */
import {
  areaOfReference,
  movedReference,
  readReference,
  withArea,
  writeReference,
  type Reference,
} from '#local/host/formula/reference';
import { tokensOf } from '#local/host/formula/tokens';
import { sameArea } from '#local/host/model/area';
import { columnCount, rowCount } from '#local/host/model/area';
import { shiftedArea, type Shift } from '#local/host/model/shift';

export interface Rewritten {
  readonly formula: string;
  /** A reference grew, shrank or was lost, so the value may differ; mere moving does not change it. */
  readonly isResized: boolean;
}

const LOST = '#REF!';

/** @param isThatSheet whether a reference naming this sheet (null: none) means the one whose lines moved */
export function afterShift(
  formula: string,
  shift: Shift,
  isThatSheet: (sheetName: string | null) => boolean,
): Rewritten {
  let isResized = false;
  const rewritten = mapReferences(formula, (reference) => {
    const before = areaOfReference(reference);
    if (!before || !isThatSheet(reference.sheetName)) return reference;
    const after = shiftedArea(before, shift);
    if (!after || rowCount(after) !== rowCount(before) || columnCount(after) !== columnCount(before)) {
      isResized = true;
    }
    if (!after) return null;
    return sameArea(before, after) ? reference : withArea(reference, after);
  });
  return { formula: rewritten, isResized };
}

/** The formula as a copy so many rows and columns away has it; references pushed off the sheet become #REF!. */
export function afterCopy(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) =>
    areaOfReference(reference, rows, columns) ? movedReference(reference, rows, columns) : null,
  );
}

export function afterRename(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    isNamed(reference, from) ? { ...reference, sheetName: to } : reference,
  );
}

export function afterSheetGone(formula: string, gone: string): string {
  return mapReferences(formula, (reference) => (isNamed(reference, gone) ? null : reference));
}

function isNamed({ sheetName }: Reference, name: string): boolean {
  return sheetName?.toLowerCase() === name.toLowerCase();
}

function mapReferences(formula: string, map: (reference: Reference) => Reference | null): string {
  const tokens = tokensOf(formula.slice(1)).map(({ kind, source }) => {
    if (kind !== 'reference') return source;
    const reference = readReference(source);
    const mapped = map(reference);
    if (mapped === reference) return source;
    return mapped ? writeReference(mapped) : LOST;
  });
  return `=${tokens.join('')}`;
}
