/**
 * System numbers for the cases one request creates: `<home>-<year>-000123`, in the order of its rows, whichever is
 * written first. One atomic add reserves a block the first time one is needed; numbers left over are gaps, never given
 * out again.
 */
import type { CaseStore } from '#functions/store/caseStore';

export interface NumberBlock {
  take(caseId: string): Promise<string>;
}

const DIGITS = 6;

/** @param expected the cases the request will probably create, in the order of their rows */
export function numberBlock(
  store: Pick<CaseStore, 'reserveNumbers'>,
  home: string,
  year: number,
  expected: readonly string[],
): NumberBlock {
  const places = new Map(expected.map((caseId, index) => [caseId, index]));
  let reserved: Promise<number> | null = null;
  return {
    async take(caseId) {
      const index = places.get(caseId);
      if (index !== undefined) reserved ??= store.reserveNumbers(home, year, expected.length);
      const number =
        index === undefined ? await store.reserveNumbers(home, year, 1) : (await reserved!) + index;
      return `${home}-${year}-${String(number).padStart(DIGITS, '0')}`;
    },
  };
}
