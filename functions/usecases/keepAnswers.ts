/**
 * Keeps what a member said of columns for his own unit. Decides that a later answer replaces the former for the same
 * heading, that the oldest go when there are too many, and that a heading which could name a person is refused; two
 * who answer at once both are kept, by a put on condition of the version that was read.
 */
import { answerPlaceOf, mayShareHeading, permitsAnswers } from '#domain/access/answerPolicy';
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { normaliseText } from '#domain/recognise/normalise';
import type { AnswersReply, AnswersRequest, ColumnAnswer } from '#domain/wire/answers';
import { LIMITS } from '#domain/wire/limits';
import type { Backend } from '#functions/backend';
import { instantOf } from '#functions/clock';
import { refuse, type Refusal } from '#functions/refusal';
import type { StoredAnswer, UnitAnswers } from '#functions/store/answerStore';
import { DEADLINE_MARGIN_MS } from '#functions/store/timing';
import { readAnswers } from '#functions/usecases/readAnswers';
import type { Reader } from '#functions/usecases/reader';
import type { Call } from '#functions/usecases/syncRows';

const MOST_ATTEMPTS = 6;
const WAIT_MS = 20;

export async function keepAnswers(
  backend: Backend,
  reader: Reader,
  { kind, answers }: AnswersRequest,
  call: Pick<Call, 'deadlineMs'>,
): Promise<AnswersReply | Refusal> {
  const { member, unit } = reader;
  if (!permitsAnswers(member.role, answerPlaceOf(member, unit, unit.id), 'write'))
    return refuse('access.denied');
  const flaw = flawOf(answers, backend.rules.kindOf(kind));
  if (flaw !== null) return refuse('request.invalid', flaw);
  const mayStart = () => backend.clock.now() < call.deadlineMs - DEADLINE_MARGIN_MS;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && mayStart(); attempt++) {
    const [before] = await backend.answers.readAnswers([unit.id], kind);
    const said = { at: instantOf(backend.clock.now()), by: member.subject };
    const next = withAnswers(before!, answers, said);
    if (next === null) return readAnswers(backend, reader, { kind });
    if ((await backend.answers.putAnswers(next)) === 'written') return readAnswers(backend, reader, { kind });
    await backend.pause.wait(WAIT_MS * 2 ** attempt * backend.pause.random());
  }
  return refuse('server.busy');
}

/** Which answer cannot be kept, by its place: never its text. */
function flawOf(answers: readonly ColumnAnswer[], kind: LedgerKind): string | null {
  for (const [at, { heading, field, over }] of answers.entries()) {
    if (!mayShareHeading(heading)) return `answers.${at}.heading may not be shared`;
    if (field !== null && !fieldOf(kind, field)) return `answers.${at}.field is no field of this kind`;
    if (over !== null && !fieldOf(kind, over)) return `answers.${at}.over is no field of this kind`;
  }
  return null;
}

/** Null when all of it was said before. */
function withAnswers(
  before: UnitAnswers,
  answers: readonly ColumnAnswer[],
  said: Pick<StoredAnswer, 'at' | 'by'>,
): UnitAnswers | null {
  const byHeading = new Map(before.answers.map((answer) => [answer.heading, answer]));
  let isNew = false;
  for (const { heading: written, field, over } of answers) {
    const heading = normaliseText(written);
    const known = byHeading.get(heading);
    if (known?.field === field && known.over === over) continue;
    isNew = true;
    byHeading.delete(heading);
    byHeading.set(heading, { heading, field, over, ...said });
  }
  if (!isNew) return null;
  const kept = [...byHeading.values()].slice(-LIMITS.answersPerUnit);
  return { ...before, version: before.version + 1, answers: kept };
}
