/** What the reader's unit and those above it said of the columns of a kind: for each heading the nearest unit counts. */
import { answerPlaceOf, permitsAnswers } from '#domain/access/answerPolicy';
import type { AnswersReply } from '#domain/wire/answers';
import { WIRE_VERSION } from '#domain/wire/limits';
import type { WireKind } from '#domain/wire/sync';
import type { Backend } from '#functions/backend';
import { refuse, type Refusal } from '#functions/refusal';
import type { Reader } from '#functions/usecases/reader';

export interface AnswersQuery {
  readonly kind: WireKind;
}

export async function readAnswers(
  { answers, directory }: Backend,
  { member, unit }: Reader,
  { kind }: AnswersQuery,
): Promise<AnswersReply | Refusal> {
  const nearestFirst = unit.path
    .toReversed()
    .filter((unitId) => permitsAnswers(member.role, answerPlaceOf(member, unit, unitId), 'read'));
  if (nearestFirst.length === 0) return refuse('access.denied');
  const [books, units] = await Promise.all([
    answers.readAnswers(nearestFirst, kind),
    Promise.all(nearestFirst.map((unitId) => directory.unitById(unitId))),
  ]);
  const nearest = new Map<string, AnswersReply['answers'][number]>();
  for (const [at, { unitId, answers: said }] of books.entries()) {
    for (const { heading, field, over, at: saidAt } of said) {
      if (nearest.has(heading)) continue;
      const from = unitId === unit.id ? null : (units[at]?.name ?? unitId);
      nearest.set(heading, { heading, field, over, unit: from, at: saidAt });
    }
  }
  return { wire: WIRE_VERSION, kind, answers: [...nearest.values()] };
}
