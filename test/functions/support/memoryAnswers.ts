/** The answer store in a plain map; the contract suite holds it to the same behaviour as the real engines. */
import type { AnswerStore, UnitAnswers } from '#functions/store/answerStore';

export function memoryAnswers(): AnswerStore {
  const books = new Map<string, UnitAnswers>();
  return {
    readAnswers: (unitIds, kind) =>
      Promise.resolve(
        unitIds.map((unitId) => books.get(`${unitId} ${kind}`) ?? { unitId, kind, version: 0, answers: [] }),
      ),
    putAnswers: (next) => {
      const key = `${next.unitId} ${next.kind}`;
      if ((books.get(key)?.version ?? 0) !== next.version - 1) return Promise.resolve('lost');
      books.set(key, next);
      return Promise.resolve('written');
    },
  };
}
