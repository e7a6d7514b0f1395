/** A case of two fields: A is what the sheet was stamped with at version 1. */
import type { Fields, FieldValue } from '#domain/fieldValue';
import { mergeFields, type FieldEdit, type MergeState } from '#domain/sync/merge';
import { contestedFields, rebaseOnOwn } from '#domain/sync/ownBase';
import { agreedBase, allFields, valueHash } from '#domain/sync/touched';
import { row } from './rows';

const versionOf = (version: number, fields: Fields, fieldVersions: Record<string, number>): MergeState => ({
  version,
  fields,
  fieldVersions,
});
const overA = (value: FieldValue | null): FieldEdit => ({
  value,
  base: { version: 1, hash: valueHash('A') },
});

describe('after a lost reply', () => {
  const mine = versionOf(2, { f: 'B' }, { f: 2 });

  test('a repeat of what was written, and then changed by somebody, changes nothing', () => {
    const theirs = versionOf(3, { f: 'C' }, { f: 3 });
    expect(mergeFields(rebaseOnOwn({ f: overA('B') }, [mine], 1), theirs)).toEqual({
      taken: {},
      conflicts: [],
    });
  });

  test('the same when somebody had put the old value back', () => {
    const theirs = versionOf(3, { f: 'A' }, { f: 3 });
    expect(mergeFields(rebaseOnOwn({ f: overA('B') }, [mine], 1), theirs)).toEqual({
      taken: {},
      conflicts: [],
    });
  });

  test('a further edit is no conflict with oneself', () => {
    expect(mergeFields(rebaseOnOwn({ f: overA('D') }, [mine], 1), mine)).toEqual({
      taken: { f: 'D' },
      conflicts: [],
    });
  });

  test('going back to the first value is an edit', () => {
    expect(mergeFields(rebaseOnOwn({ f: overA('A') }, [mine], 1), mine)).toEqual({
      taken: { f: 'A' },
      conflicts: [],
    });
  });

  test.each([
    ['which says something else, is asked about', 'D', { taken: {}, conflicts: ['f'] }],
    ['which says what the former one said, leaves what the server holds', 'A', { taken: {}, conflicts: [] }],
    ['which is blank, clears nothing', null, { taken: {}, conflicts: [] }],
  ] as const)('another column read since, %s', (_what, value, expected) => {
    const base = { ...agreedBase(1, row(0, { f: 'A' }).cells['f']!, 'X'), isForeign: true };
    const stamp = { caseId: 'c', revision: '1', version: 1, fields: { f: base }, ops: ['op'] };
    const edits = allFields(stamp, row(0, { f: value }));
    expect(mergeFields(rebaseOnOwn(edits, [mine], 1), mine)).toEqual(expected);
  });

  test('a further edit against somebody else’s is a conflict', () => {
    const theirs = versionOf(3, { f: 'C' }, { f: 3 });
    expect(mergeFields(rebaseOnOwn({ f: overA('D') }, [mine], 1), theirs)).toEqual({
      taken: {},
      conflicts: ['f'],
    });
  });

  test('a field that was in conflict then is in conflict still, though the operation wrote another field', () => {
    const mineOverTheirs = versionOf(3, { f: 'C', g: 'new' }, { f: 2, g: 3 });
    const edits = { f: overA('B'), g: { value: 'new', base: null } };
    expect(mergeFields(rebaseOnOwn(edits, [mineOverTheirs], 1), mineOverTheirs)).toEqual({
      taken: {},
      conflicts: ['f'],
    });
  });

  test('a field without a base is not moved to an own version the row has heard of', () => {
    const edits = { f: { value: 'D', base: null } };
    expect(mergeFields(rebaseOnOwn(edits, [mine], 1), mine)).toEqual({ taken: { f: 'D' }, conflicts: [] });
    expect(mergeFields(rebaseOnOwn(edits, [mine], 2), mine)).toEqual({ taken: {}, conflicts: ['f'] });
  });

  test('of two own versions the one that wrote the field counts', () => {
    const second = versionOf(3, { f: 'B', g: 'new' }, { f: 2, g: 3 });
    const edits = { f: overA('D'), g: { value: 'new', base: null } };
    expect(mergeFields(rebaseOnOwn(edits, [second, mine], 1), second)).toEqual({
      taken: { f: 'D' },
      conflicts: [],
    });
  });
});

test('only fields that differ and were changed after their base are contested', () => {
  const theirs = versionOf(
    4,
    { same: 'x', old: 'A', late: 'C', unseen: 'z' },
    { same: 4, old: 1, late: 4, unseen: 2 },
  );
  const edits = {
    same: overA('x'),
    old: overA('B'),
    late: overA('B'),
    unseen: { value: 'y', base: null },
    never: { value: 'y', base: null },
  };
  expect(contestedFields(edits, theirs)).toEqual(['late', 'unseen']);
});
