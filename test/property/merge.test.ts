/**
 * Merging against an oracle that watches every edit: a conflict is shown exactly when both sides changed a field
 * differently since they last agreed, and no edit is lost. One sheet pushes, with replies that may get lost; others
 * write to the same case meanwhile.
 */
import fc from 'fast-check';
import { sameValue, type FieldValue } from '#domain/fieldValue';
import { operationId } from '#domain/sync/ids';
import { mergeFields, nextState, type FieldEdit, type MergeState } from '#domain/sync/merge';
import { rebaseOnOwn } from '#domain/sync/ownBase';
import { valueHash } from '#domain/sync/touched';

const FIELDS = ['f', 'g'] as const;
type Field = (typeof FIELDS)[number];
type Values = Record<Field, FieldValue | null>;

type Step =
  | { readonly act: 'mine'; readonly field: Field; readonly value: FieldValue | null }
  | { readonly act: 'theirs'; readonly field: Field; readonly value: FieldValue | null }
  | { readonly act: 'push'; readonly isReplyLost: boolean };

const field = fc.constantFrom(...FIELDS);
const value = fc.constantFrom<(FieldValue | null)[]>('A', 'B', 'C', null);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('mine' as const), field, value }),
  fc.record({ act: fc.constant('theirs' as const), field, value }),
  fc.record({ act: fc.constant('push' as const), isReplyLost: fc.boolean() }),
);

/** The server's versions, the sheet with its stamp, and what the oracle knows. */
class World {
  private versions: (MergeState & { readonly opId: string })[] = [
    { version: 1, fields: { f: 'A', g: 'A' }, fieldVersions: { f: 1, g: 1 }, opId: '' },
  ];
  private readonly sheet: Values = { f: 'A', g: 'A' };
  private readonly stamp: Record<Field, { version: number; hash: string }> = {
    f: { version: 1, hash: valueHash('A') },
    g: { version: 1, hash: valueHash('A') },
  };
  private stampVersion = 1;
  private ops: string[] = [];
  /** Per field, the value at which sheet and server last really agreed, whether the sheet heard of it or not. */
  private readonly agreed: Values = { f: 'A', g: 'A' };

  run(step: Step): void {
    if (step.act === 'push') this.push(step.isReplyLost);
    else if (step.act === 'mine') this.sheet[step.field] = step.value;
    else this.write({ [step.field]: step.value }, '');
  }

  private get theirs(): MergeState {
    return this.versions.at(-1)!;
  }

  private write(taken: Partial<Values>, opId: string): void {
    const changed = Object.entries(taken).filter(
      ([field, value]) => !sameValue(value, this.theirs.fields[field]),
    );
    if (changed.length === 0) return;
    this.versions.push({
      ...nextState(this.theirs, Object.fromEntries(changed)),
      opId,
    });
  }

  private push(isReplyLost: boolean): void {
    const edits: Record<string, FieldEdit> = {};
    for (const field of FIELDS) {
      const isTouched = valueHash(this.sheet[field]) !== this.stamp[field].hash;
      if (isTouched || this.ops.length > 0)
        edits[field] = { value: this.sheet[field], base: this.stamp[field] };
    }
    const values = Object.fromEntries(Object.entries(edits).map(([field, { value }]) => [field, value]));
    this.ops.push(operationId('c', this.stampVersion, values));
    const own = this.versions.filter(({ opId }) => this.ops.includes(opId)).toReversed();
    const merged = mergeFields(rebaseOnOwn(edits, own), this.theirs);

    for (const field of FIELDS) this.judge(field, merged.taken[field], merged.conflicts.includes(field));
    this.write(merged.taken, this.ops.at(-1)!);
    for (const field of Object.keys(merged.taken) as Field[]) this.agreed[field] = this.sheet[field];
    if (!isReplyLost) this.hear(merged.conflicts);
  }

  /** The oracle's verdict on one field of one push. */
  private judge(field: Field, taken: FieldValue | null | undefined, isConflict: boolean): void {
    const mine = this.sheet[field];
    const theirs = this.theirs.fields[field] ?? null;
    const iChanged = !sameValue(mine, this.agreed[field]);
    const theyChanged = !sameValue(theirs, this.agreed[field]);
    const differ = !sameValue(mine, theirs);
    expect({ field, isConflict }).toEqual({ field, isConflict: iChanged && theyChanged && differ });
    expect({ field, isTaken: taken !== undefined }).toEqual({ field, isTaken: iChanged && !theyChanged });
    if (taken !== undefined) expect(taken).toEqual(mine);
  }

  /** The sheet takes theirs wherever it is not in conflict, and stamps it; its operations count until none is left. */
  private hear(conflicts: readonly string[]): void {
    for (const field of FIELDS) {
      if (conflicts.includes(field)) continue;
      const theirs = this.theirs.fields[field] ?? null;
      this.sheet[field] = theirs;
      this.agreed[field] = theirs;
      this.stamp[field] = { version: this.theirs.version, hash: valueHash(theirs) };
    }
    this.stampVersion = this.theirs.version;
    if (conflicts.length === 0) this.ops = [];
  }
}

test('a conflict is shown iff both sides changed the field differently, and no edit is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const world = new World();
      for (const each of steps) world.run(each);
      world.run({ act: 'push', isReplyLost: false });
    }),
    { numRuns: 3_000 },
  );
});
