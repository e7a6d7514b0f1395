/**
 * One join of two cases by a person, or its taking back: read both, decide, write. Decides who may, and the order of
 * the writes, so that a crash after any of them leaves both cases whole and the same request again completes it.
 *
 *   link, unlink    one put, on the later case only
 *   merge           the survivor takes over and notes the doubled case ──▶ the doubled case says where it went
 *   unmerge         the doubled case is a case of its own again ──▶ the survivor gives back what it still holds
 *                   crash between: both are cases of their own, and the survivor still notes the other one
 *
 * Undoing writes the doubled case even where a crash left it unmerged: a merge still under way then loses its put and
 * decides anew. What each verb changes is joinSteps.ts.
 */
import { permitsAny } from '#domain/access/policy';
import { homeOf } from '#domain/sync/ids';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { JoinReply, JoinRequest } from '#domain/wire/joins';
import type { Backend } from '#functions/backend';
import { isRefusal, refuse, type Refusal } from '#functions/refusal';
import type { StoredCase } from '#functions/store/caseStore';
import { DEADLINE_MARGIN_MS } from '#functions/store/timing';
import { caseView } from '#functions/usecases/caseView';
import { joinSteps, type Pair, type Steps } from '#functions/usecases/joinSteps';
import { placesOf, type Reader } from '#functions/usecases/reader';
import type { Call } from '#functions/usecases/syncRows';
import { lawLinesOf } from '#functions/usecases/unitLaw';

export interface JoinCommand extends JoinRequest {
  readonly caseId: string;
}

const MOST_ATTEMPTS = 8;
const WAIT_MS = 20;

export async function joinCases(
  backend: Backend,
  reader: Reader,
  command: JoinCommand,
  call: Call,
): Promise<JoinReply | Refusal> {
  const { caseId, other } = command;
  const homes = [caseId, other].map(homeOf);
  const places = await placesOf(reader, homes, backend.directory.unitById);
  const may = (kind: StoredCase['kind']) =>
    homes.every((home) =>
      permitsAny({ role: reader.member.role, place: places.get(home)!, kind, action: 'join' }),
    );
  if (!(['petition', 'dispute', 'reception'] as const).some(may)) return refuse('access.denied');
  if (caseId === other) return refuse('request.invalid', 'a case cannot be joined to itself');

  const mayStart = () => backend.clock.now() < call.deadlineMs - DEADLINE_MARGIN_MS;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && mayStart(); attempt++) {
    const pair = await readPair(backend, caseId, other);
    if (isRefusal(pair)) return pair;
    if (!may(pair.mine.kind)) return refuse('access.denied');
    const steps = joinSteps(await contextOf(backend, reader, homes), command, pair);
    if (isRefusal(steps)) return steps;
    if (command.dryRun || steps.puts.length === 0) return replyOf(backend, reader, pair, steps, 'unchanged');
    const joined = await writeAll(backend, steps.puts, mayStart);
    if (joined) return replyOf(backend, reader, steps.after, steps, 'written');
    await backend.pause.wait(WAIT_MS * 2 ** attempt * backend.pause.random());
  }
  return refuse('server.busy');
}

async function readPair({ cases }: Backend, caseId: string, other: string): Promise<Pair | Refusal> {
  const both = await cases.readCases([caseId, other]);
  const [mine, theirs] = [both.get(caseId), both.get(other)];
  if (!mine || !theirs) return refuse('join.unknown-case');
  if (mine.kind !== theirs.kind) return refuse('request.invalid', 'the cases are of different kinds');
  return { mine, theirs };
}

async function contextOf({ rules, clock, directory }: Backend, { member }: Reader, homes: readonly string[]) {
  const lines = await lawLinesOf(homes, directory.unitById);
  const author = { subject: member.subject, name: member.name };
  return { rules, clock, author, lineOf: (home: string) => lines.get(home)! };
}

/** In their order, each only after the one before it; false: decide anew. */
async function writeAll({ cases }: Backend, puts: Steps['puts'], mayStart: () => boolean): Promise<boolean> {
  for (const { over, next } of puts) {
    if (!mayStart() || (await cases.replace(over, next)) !== 'written') return false;
  }
  return true;
}

function replyOf(
  { rules }: Backend,
  { member, unit }: Reader,
  { mine, theirs }: Pair,
  { fields }: Steps,
  outcome: JoinReply['outcome'],
): JoinReply {
  const view = (stored: StoredCase) =>
    caseView(stored, rules.kindOf(stored.kind), {
      role: member.role,
      place: homeOf(stored.caseId) === unit.id ? 'own' : 'elsewhere',
    });
  return {
    wire: WIRE_VERSION,
    outcome,
    case: view(mine),
    other: view(theirs),
    ...(fields ? { fields: [...fields] } : {}),
  };
}
