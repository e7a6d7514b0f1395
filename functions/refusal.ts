/** An expected refusal of a whole request, as a value that travels from where it is decided to the edge. */
import type { RequestProblemCode } from '#domain/wire/problems';

export interface Refusal {
  readonly refused: RequestProblemCode;
  /** What exactly, for a developer: paths, ids and limits, never values. */
  readonly detail?: string;
}

export function refuse(refused: RequestProblemCode, detail?: string): Refusal {
  return detail === undefined ? { refused } : { refused, detail };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
