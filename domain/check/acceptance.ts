/**
 * Findings a person has checked and accepted, with the reason. Decides which findings an acceptance still covers: the
 * same rule at the same cell content of the same case. It is void once the cell changes; it outlives sorting and edits
 * elsewhere in the row. Holds hashes only, no content of any cell.
 */
import type { Finding } from '#domain/check/finding';
import type { Day } from '#domain/day';
import { canonicalText } from '#domain/fieldValue';
import type { CellValue } from '#domain/grid';
import type { LedgerKind } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import { shortHash } from '#domain/sync/hash';

export interface Acceptance {
  readonly finding: string;
  readonly rule: string;
  readonly field: string;
  /** Hash of the cell as it stood. */
  readonly cell: string;
  /** Hashes of the case's number and of pairs of who, when and what: one that still agrees is enough. */
  readonly anchors: readonly string[];
  /** In the clerk's words, e.g. 已与信访人核对. */
  readonly reason: string;
  readonly on: Day;
}

/** A finding with the case it stands in and its cell as it is now. */
export interface FindingInPlace {
  readonly finding: Finding;
  readonly raw: CellValue;
  readonly row: LedgerRow | null;
}

export function acceptanceOf(place: FindingInPlace, kind: LedgerKind, reason: string, on: Day): Acceptance {
  const { finding, raw, row } = place;
  return {
    finding: finding.id,
    rule: finding.rule,
    field: finding.field,
    cell: shortHash(canonicalText(raw)),
    anchors: row ? anchorsOf(row, kind) : [],
    reason,
    on,
  };
}

/** The acceptance of each finding that is covered, by finding id. An acceptance covers one finding at most. Linear. */
export function acceptedFindings(
  places: readonly FindingInPlace[],
  acceptances: readonly Acceptance[],
  kind: LedgerKind,
): ReadonlyMap<string, Acceptance> {
  const accepted = new Map<string, Acceptance>();
  if (acceptances.length === 0) return accepted;
  const byId = new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]));
  const kinds = new Set(acceptances.map(placeKey));
  const open: FindingInPlace[] = [];
  for (const place of places) {
    const key = placeKeyNow(place);
    if (!kinds.has(key)) continue;
    const own = byId.get(place.finding.id);
    if (own && placeKey(own) === key) {
      accepted.set(place.finding.id, own);
      byId.delete(place.finding.id);
    } else open.push(place);
  }
  const byAnchor = indexByAnchor([...byId.values()]);
  for (const place of open) {
    const anchors = place.row ? anchorsOf(place.row, kind) : [];
    const found = anchors.map((anchor) => byAnchor.get(`${anchor} ${placeKeyNow(place)}`)).find(Boolean);
    if (!found || !byId.has(found.finding)) continue;
    accepted.set(place.finding.id, found);
    byId.delete(found.finding);
  }
  return accepted;
}

function indexByAnchor(acceptances: readonly Acceptance[]): ReadonlyMap<string, Acceptance> {
  const index = new Map<string, Acceptance>();
  for (const acceptance of acceptances) {
    for (const anchor of acceptance.anchors) index.set(`${anchor} ${placeKey(acceptance)}`, acceptance);
  }
  return index;
}

function placeKey({ rule, field, cell }: Acceptance): string {
  return `${rule} ${cell} ${field}`;
}

function placeKeyNow({ finding, raw }: FindingInPlace): string {
  return `${finding.rule} ${shortHash(canonicalText(raw))} ${finding.field}`;
}

function anchorsOf(row: LedgerRow, { identity }: LedgerKind): string[] {
  const said = (fieldIds: readonly string[]) =>
    fieldIds.map((fieldId) => canonicalText(row.cells[fieldId]?.value)).find((text) => text !== '') ?? '';
  const [number, who, when, what] = [identity.number, identity.who, identity.when, identity.what].map(said);
  const pairs = [
    [who, when],
    [who, what],
    [when, what],
  ];
  const anchors = pairs.flatMap(([one, other], at) => (one && other ? [`${at} ${one}\n${other}`] : []));
  return [...(number ? [`number ${number}`] : []), ...anchors].map(shortHash);
}
