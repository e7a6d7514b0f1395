/**
 * Asks the server for earlier cases of the row that is looked at. Decides how one may ask: a clerk by what his row says,
 * a supervisor, who sees names masked, by the registered case alone, over his units.
 */
import type { AskedMatter } from '#addin/flows/earlierMatters';
import type { ServerAnswer } from '#addin/pane/earlierState';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import { homeOf } from '#domain/sync/ids';
import type { EarlierCase, EarlierRequest } from '#domain/wire/joins';
import type { JoinsView } from '#domain/wire/joinsView';
import { LIMITS, WIRE_VERSION } from '#domain/wire/limits';

export interface ServerFound {
  readonly server: ServerAnswer;
  readonly found: readonly EarlierCase[];
  readonly joins: JoinsView | null;
}

export async function askEarlier(context: PaneContext, asked: AskedMatter): Promise<ServerFound> {
  const { status, person } = context.store.get().account;
  const nothing = { found: [], joins: null };
  if (status !== 'in' || !person) return { server: 'signed-out', ...nothing };
  const request = await questionOf(context, asked, person.role);
  if (!request) return { server: 'failed', ...nothing };
  const reply = await context.connection.api.earlier(request);
  if ('problem' in reply) {
    tellProblem(context, reply.problem);
    return { server: 'failed', ...nothing };
  }
  const [row] = reply.value.rows;
  const joins = row?.joins && isJoined(row.joins) ? row.joins : null;
  return { server: 'answered', found: row?.candidates ?? [], joins };
}

async function questionOf(
  { connection }: PaneContext,
  { kind, caseId, fields }: AskedMatter,
  role: string,
): Promise<EarlierRequest | null> {
  const base = { wire: WIRE_VERSION, kind } as const;
  const registered = caseId === null ? {} : { caseId };
  if (role !== 'supervisor') return { ...base, rows: [{ key: '1', ...registered, fields }] };
  const directory = caseId === null ? null : await connection.api.directory();
  if (caseId === null || !directory || 'problem' in directory) return null;
  const others = directory.value.units.map(({ id }) => id).filter((id) => id !== homeOf(caseId));
  const units = [homeOf(caseId), ...others].slice(0, LIMITS.unitsPerEarlier);
  return { ...base, units, rows: [{ key: '1', ...registered }] };
}

function isJoined({ repeatOf, absorbed, mergedInto }: JoinsView): boolean {
  return repeatOf.length > 0 || absorbed.length > 0 || mergedInto !== null;
}
