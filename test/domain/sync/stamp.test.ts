import fc from 'fast-check';
import { formatStamp, readStamp, type Stamp } from '#domain/sync/stamp';
import { columnSource } from '#domain/sync/fieldSources';
import { idHash, shortHash } from '#domain/sync/hash';

const base = fc.record(
  {
    version: fc.integer({ min: 0, max: 99 }),
    hash: fc.string().map(shortHash),
    rawHash: fc
      .string()
      .filter((text) => text !== '')
      .map(shortHash),
    source: fc.string().map(columnSource),
  },
  { requiredKeys: ['version', 'hash', 'rawHash'] },
);
const stamps: fc.Arbitrary<Stamp> = fc.record({
  caseId: fc.string().map((text) => `990101.${idHash([text], 20)}`),
  revision: fc.constantFrom('1', '2'),
  version: fc.integer({ min: 0, max: 99 }),
  fields: fc.dictionary(fc.constantFrom('name', 'phone', 'content', 'petitionOn'), base, {
    noNullPrototype: true,
  }),
  ops: fc.array(
    fc.string().map((text) => idHash([text], 16)),
    { maxLength: 3 },
  ),
});

test('a stamp written and read again is the same stamp', () => {
  fc.assert(
    fc.property(stamps, (stamp) => {
      expect(readStamp(formatStamp(stamp))).toEqual({ kind: 'stamp', stamp });
    }),
  );
});

test('a blank cell holds no stamp; anything else that is none is damaged, never an exception', () => {
  expect(readStamp(null)).toEqual({ kind: 'none' });
  expect(readStamp('')).toEqual({ kind: 'none' });
  for (const cell of [
    'x',
    '{',
    '[]',
    '{"c":1}',
    'null',
    7,
    true,
    '{"c":"a","r":"1","v":1,"f":{"name":"x"}}',
  ]) {
    expect(readStamp(cell)).toEqual({ kind: 'damaged' });
  }
});

test('a stamp cut short anywhere is damaged', () => {
  const stamp: Stamp = {
    caseId: `990101.${idHash(['x'], 20)}`,
    revision: '1',
    version: 2,
    fields: { name: { version: 2, hash: shortHash('a'), rawHash: shortHash('b') } },
    ops: [],
  };
  const text = formatStamp(stamp);
  for (let length = 1; length < text.length; length++) {
    expect(readStamp(text.slice(0, length))).toEqual({ kind: 'damaged' });
  }
});

test('short hashes of a million near-equal values do not meet', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 1_000_000; i++) seen.add(shortHash(`s:2026-${i}`));
  expect(seen.size).toBe(1_000_000);
});
