/**
 * Who changed what in a case, newest first. Decides that the history and the current item are one list: after a crash
 * the current version may stand in both, and is shown once. A case that does not exist has no versions.
 */
import { permitsAny, placeOf } from '#domain/access/policy';
import type { FieldValue } from '#domain/fieldValue';
import type { LedgerKind } from '#domain/kinds/fields';
import type { CaseVersion } from '#domain/sync/caseVersion';
import { homeOf } from '#domain/sync/ids';
import type { HistoryReply } from '#domain/wire/history';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { Backend } from '#functions/backend';
import { refuse, type Refusal } from '#functions/refusal';
import { joinsView, visibleFields, type Sight } from '#functions/usecases/caseView';
import type { Reader } from '#functions/usecases/reader';

export interface HistoryQuery {
  readonly caseId: string;
  /** Only versions before this one. */
  readonly before?: number | undefined;
}

const VERSIONS_PER_PAGE = 50;

export async function readHistory(
  backend: Backend,
  { member, unit }: Reader,
  { caseId, before = Infinity }: HistoryQuery,
): Promise<HistoryReply | Refusal> {
  const home = homeOf(caseId);
  const place = placeOf(member, home === unit.id ? unit : await backend.directory.unitById(home));
  const sight: Sight = { role: member.role, place };
  const mayRead = (kind: LedgerKind['id']) => permitsAny({ ...sight, kind, action: 'read' });
  if (!(['petition', 'dispute', 'reception'] as const).some(mayRead)) return refuse('access.denied');

  const current = (await backend.cases.readCases([caseId])).get(caseId);
  if (!current) return { wire: WIRE_VERSION, caseId, versions: [], more: false };
  if (!mayRead(current.kind)) return refuse('access.denied');
  const replaced = await backend.cases.readHistory(caseId, 0);
  const all = [current, ...replaced.filter(({ version }) => version < current.version)];
  const asked = all.filter(({ version }) => version < before);
  const kind = backend.rules.kindOf(current.kind);
  return {
    wire: WIRE_VERSION,
    caseId,
    versions: asked.slice(0, VERSIONS_PER_PAGE).map((version) => versionView(version, kind, sight)),
    more: asked.length > VERSIONS_PER_PAGE,
  };
}

function versionView(of: CaseVersion, kind: LedgerKind, sight: Sight): HistoryReply['versions'][number] {
  const changedIds = Object.keys(of.fieldVersions).filter((field) => of.fieldVersions[field] === of.version);
  const { fields, masked } = visibleFields(of.fields, kind, sight);
  const changed: Record<string, FieldValue | null> = {};
  for (const field of changedIds) changed[field] = fields[field] ?? null;
  return {
    version: of.version,
    changedAt: of.changedAt,
    author: of.author.name,
    changed,
    masked: masked.filter((field) => changedIds.includes(field)),
    ...(of.joins ? { joins: joinsView(of.joins) } : {}),
  };
}
