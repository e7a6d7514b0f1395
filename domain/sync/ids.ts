/**
 * Identifiers both sides can compute: a case minted beside the sheet, an operation on it. Deterministic, so that two
 * panes of one workbook, a repeat after a lost reply, and a crash between stamp and send all name the same thing.
 */
import { canonicalText, type Fields, type FieldValue } from '#domain/fieldValue';
import { idHash } from '#domain/sync/hash';

/** Canonical text of a whole row: equal for rows that say the same, whatever the order of their columns. */
export function contentText(fields: Readonly<Partial<Record<string, FieldValue | null>>>): string {
  return Object.keys(fields)
    .filter((field) => canonicalText(fields[field]) !== '')
    .sort()
    .map((field) => JSON.stringify([field, canonicalText(fields[field])]))
    .join('\n');
}

export interface CaseMint {
  /** Home partition: the unit the workbook registers for. */
  readonly home: string;
  readonly workbookId: string;
  readonly kind: string;
  readonly fields: Fields;
  /** How many rows above it in the sheet have exactly this content: true twins stay two. */
  readonly ordinal: number;
}

/** `<home>.<20 base32 characters>`; the id carries its home partition for ever. */
export function mintCaseId(mint: CaseMint): string {
  const { home, workbookId, kind, fields, ordinal } = mint;
  return `${home}.${idHash(['case', workbookId, kind, contentText(fields), String(ordinal)], 20)}`;
}

export function homeOf(caseId: string): string {
  return caseId.slice(0, caseId.lastIndexOf('.'));
}

/** The id of writing this content over that base: a repeat of the same edit has the same id. */
export function operationId(
  caseId: string,
  baseVersion: number,
  changes: Readonly<Partial<Record<string, FieldValue | null>>>,
): string {
  const content = Object.keys(changes)
    .sort()
    .map((field) => JSON.stringify([field, canonicalText(changes[field])]))
    .join('\n');
  return idHash(['op', caseId, String(baseVersion), content], 16);
}
