/**
 * The stamp: what a row's hidden cell remembers, so that the sheet itself is the outbox. Decides its text form;
 * a damaged stamp is told from none. Refuses to know how stamps are compared (touched.ts) and merged (merge.ts).
 */

import { shortHash } from '#domain/sync/hash';

const BLANK = shortHash('');

/** What the sheet last saw of one field on the server. */
export interface FieldBase {
  /** Case version the value is based on. */
  readonly version: number;
  /** Short hash of the canonical value at that version (hash.ts). */
  readonly hash: string;
  /** Short hash of the cell's raw value when it was last equal to the base. */
  readonly rawHash: string;
  /** The column the value stood in (fieldSources.ts); not kept of a blank one. */
  readonly source?: string;
  /** The field is read from another column now; not kept, but found anew at every reading. */
  readonly isForeign?: boolean;
}

export interface Stamp {
  readonly caseId: string;
  /** Revision of the reader that made the hashes; another revision alone makes no edits. */
  readonly revision: string;
  /** Newest case version the row is known to have seen; 0 while the create is unconfirmed. */
  readonly version: number;
  readonly fields: Readonly<Partial<Record<string, FieldBase>>>;
  /** Operation ids sent and not yet acknowledged, oldest first. */
  readonly ops: readonly string[];
}

export type StampReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'stamp'; readonly stamp: Stamp };

/**
 * `{"c":caseId,"r":revision,"v":version,"f":{field:"hash rawHash[@source][ version]"},"o":[ops]}`; a field's version
 * is left out when it equals the row's, and a blank field is written `*`.
 */
export function formatStamp(stamp: Stamp): string {
  const f: Record<string, string> = {};
  for (const [field, base] of Object.entries(stamp.fields)) {
    if (!base) continue;
    const version = base.version === stamp.version ? '' : ` ${base.version}`;
    const source = base.source === undefined ? '' : `@${base.source}`;
    const isBlank = base.hash === BLANK && base.rawHash === BLANK;
    f[field] = `${isBlank ? '*' : `${base.hash} ${base.rawHash}${source}`}${version}`;
  }
  const o = stamp.ops.length > 0 ? { o: stamp.ops } : {};
  return JSON.stringify({ c: stamp.caseId, r: stamp.revision, v: stamp.version, f, ...o });
}

export function readStamp(cell: unknown): StampReading {
  if (cell === null || cell === undefined || cell === '') return { kind: 'none' };
  const parsed = typeof cell === 'string' ? parseObject(cell) : null;
  const fields = parsed && fieldBases(parsed['f'], parsed['v']);
  if (
    !parsed ||
    !fields ||
    typeof parsed['c'] !== 'string' ||
    typeof parsed['r'] !== 'string' ||
    !isVersion(parsed['v'])
  ) {
    return { kind: 'damaged' };
  }
  const ops = parsed['o'] ?? [];
  if (!Array.isArray(ops) || !ops.every((op) => typeof op === 'string')) return { kind: 'damaged' };
  return {
    kind: 'stamp',
    stamp: { caseId: parsed['c'], revision: parsed['r'], version: parsed['v'], fields, ops },
  };
}

function fieldBases(bases: unknown, rowVersion: unknown): Record<string, FieldBase> | null {
  if (typeof bases !== 'object' || bases === null) return null;
  const fields: Record<string, FieldBase> = {};
  for (const [field, text] of Object.entries(bases)) {
    const [hash, seen, own] =
      typeof text === 'string' ? text.replace(/^\*/, `${BLANK} ${BLANK}`).split(' ') : [];
    const [rawHash, source] = seen?.split('@') ?? [];
    const version = own === undefined ? rowVersion : Number(own);
    if (!hash || !rawHash || !isVersion(version)) return null;
    fields[field] = { version, hash, rawHash, ...(source ? { source } : {}) };
  }
  return fields;
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
