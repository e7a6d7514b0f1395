import { EVIDENCE } from '#domain/clock/evidence';
import { HANDLINGS, PURPOSES, STATUSES } from '#domain/kinds/choices';

test('every word that proves something is a word a reader can yield', () => {
  const canonical = {
    handling: HANDLINGS.map(({ word }) => word),
    status: STATUSES.map(({ word }) => word),
    purpose: PURPOSES.map(({ word }) => word),
  };
  const proving = Object.values(EVIDENCE).flatMap((byField) =>
    Object.entries<readonly string[]>(byField).flatMap(([field, words]) =>
      words.map((word) => ({ field, word })),
    ),
  );
  const unknown = proving.filter(
    ({ field, word }) => !canonical[field as keyof typeof canonical].includes(word),
  );
  expect(proving).not.toEqual([]);
  expect(unknown).toEqual([]);
});
