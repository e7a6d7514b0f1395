/**
 * System numbers for the cases one request creates: `<home>-<year>-000123`. One atomic add reserves a block the first
 * time one is needed; numbers left over are gaps, never given out again.
 */
import type { CaseStore } from '#functions/store/caseStore';

export interface NumberBlock {
  take(): Promise<string>;
}

const DIGITS = 6;

/** @param expected how many cases the request will probably create */
export function numberBlock(
  store: Pick<CaseStore, 'reserveNumbers'>,
  home: string,
  year: number,
  expected: number,
): NumberBlock {
  let reserved: Promise<number> | null = null;
  let taken = 0;
  return {
    async take() {
      const index = taken++;
      const isBeyond = index >= expected;
      if (!isBeyond) reserved ??= store.reserveNumbers(home, year, expected);
      const number = isBeyond ? await store.reserveNumbers(home, year, 1) : (await reserved!) + index;
      return `${home}-${year}-${String(number).padStart(DIGITS, '0')}`;
    },
  };
}
