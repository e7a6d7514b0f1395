/**
 * Touching and merging against an oracle that watches every edit: a conflict is shown exactly when both sides changed a
 * field differently since they last agreed, and no edit is lost. One sheet pushes, with replies that may get lost; others
 * write to the same case meanwhile. A field may come to be read from another column, with whatever stands there: that
 * is asked about, and never written by itself.
 */
import fc from 'fast-check';
import { sameValue, type FieldValue } from '#domain/fieldValue';
import { operationId } from '#domain/sync/ids';
import { markForeignBases } from '#domain/sync/fieldSources';
import { mergeFields, nextState, type MergeState } from '#domain/sync/merge';
import { rebaseOnOwn } from '#domain/sync/ownBase';
import type { Stamp } from '#domain/sync/stamp';
import { agreedBase, allFields, touchedFields } from '#domain/sync/touched';
import { row } from '../domain/sync/rows';

const FIELDS = ['f', 'g'] as const;
type Field = (typeof FIELDS)[number];
type Values = Record<Field, FieldValue | null>;

type Step =
  | { readonly act: 'mine'; readonly field: Field; readonly value: FieldValue | null }
  | { readonly act: 'other column'; readonly field: Field; readonly value: FieldValue | null }
  | { readonly act: 'theirs'; readonly field: Field; readonly value: FieldValue | null }
  | { readonly act: 'push'; readonly isReplyLost: boolean };

const field = fc.constantFrom(...FIELDS);
const value = fc.constantFrom<(FieldValue | null)[]>('A', 'B', 'C', null);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('mine' as const), field, value }),
  fc.record({ act: fc.constant('other column' as const), field, value }),
  fc.record({ act: fc.constant('theirs' as const), field, value }),
  fc.record({ act: fc.constant('push' as const), isReplyLost: fc.boolean() }),
);

/** What random runs once found: a cell of another column after a lost reply and a conflict. */
const FOUND: [readonly Step[]][] = [
  [
    [
      { act: 'mine', field: 'f', value: null },
      { act: 'push', isReplyLost: true },
      { act: 'theirs', field: 'f', value: 'C' },
      { act: 'other column', field: 'f', value: 'A' },
      { act: 'push', isReplyLost: false },
      { act: 'theirs', field: 'f', value: null },
    ],
  ],
  [
    [
      { act: 'mine', field: 'f', value: 'C' },
      { act: 'push', isReplyLost: true },
      { act: 'theirs', field: 'f', value: 'A' },
      { act: 'other column', field: 'f', value: 'B' },
      { act: 'push', isReplyLost: false },
      { act: 'mine', field: 'f', value: 'C' },
    ],
  ],
];

/** The server's versions, the sheet with its stamp, and what the oracle knows. */
class World {
  private versions: (MergeState & { readonly opId: string })[] = [
    { version: 1, fields: { f: 'A', g: 'A' }, fieldVersions: { f: 1, g: 1 }, opId: '' },
  ];
  private readonly sheet: Values = { f: 'A', g: 'A' };
  private readonly columns: Record<Field, string> = { f: 'f', g: 'g' };
  private stamp: Stamp = { caseId: 'c', revision: '1', version: 1, fields: {}, ops: [] };
  /** Per field, the value at which sheet and server last really agreed, whether the sheet heard of it or not. */
  private readonly agreed: Values = { f: 'A', g: 'A' };
  /** The same as far as the sheet heard of it, with the column the value stood in. */
  private readonly heard: Values = { f: 'A', g: 'A' };
  private readonly heardIn: Record<Field, string> = { f: 'f', g: 'g' };

  constructor() {
    this.hear([]);
  }

  run(step: Step): void {
    if (step.act === 'push') this.push(step.isReplyLost);
    else if (step.act === 'theirs') this.write({ [step.field]: step.value }, '');
    else {
      this.sheet[step.field] = step.value;
      if (step.act === 'other column') this.columns[step.field] += "'";
    }
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
    const marked = markForeignBases({ kind: 'stamp', stamp: this.stamp }, this.columns);
    if (marked.kind !== 'stamp') throw new Error('a stamp stays a stamp');
    const editsOf = this.stamp.ops.length > 0 ? allFields : touchedFields;
    const edits = editsOf(marked.stamp, row(0, this.sheet));
    const values = Object.fromEntries(Object.entries(edits).map(([field, { value }]) => [field, value]));
    const op = operationId('c', this.stamp.version, values);
    this.stamp = { ...this.stamp, ops: [...this.stamp.ops, op] };
    const own = this.versions.filter(({ opId }) => this.stamp.ops.includes(opId)).toReversed();
    const merged = mergeFields(rebaseOnOwn(edits, own, this.stamp.version), this.theirs);

    for (const field of FIELDS) this.judge(field, merged.taken[field], merged.conflicts.includes(field));
    this.write(merged.taken, op);
    for (const field of Object.keys(merged.taken) as Field[]) this.agreed[field] = this.sheet[field];
    if (!isReplyLost) this.hear(merged.conflicts);
  }

  /** The oracle's verdict on one field of one push. */
  private judge(field: Field, taken: FieldValue | null | undefined, isConflict: boolean): void {
    const mine = this.sheet[field];
    const theirs = this.theirs.fields[field] ?? null;
    const differ = !sameValue(mine, theirs);
    const iChanged = this.iChanged(field);
    const theyChanged = this.isOtherColumn(field) || !sameValue(theirs, this.agreed[field]);
    expect({ field, isConflict }).toEqual({ field, isConflict: iChanged && theyChanged && differ });
    expect({ field, isTaken: taken !== undefined }).toEqual({ field, isTaken: iChanged && !theyChanged });
    if (taken !== undefined) expect(taken).toEqual(mine);
  }

  /**
   * Another column stands for the former one where it says what that one said when the sheet last heard of it; a blank
   * cell there says nothing; what differs is asked about, whoever wrote what the server holds (decision 9).
   */
  private iChanged(field: Field): boolean {
    const mine = this.sheet[field];
    if (this.isOtherColumn(field)) return mine !== null && !sameValue(mine, this.heard[field]);
    return !sameValue(mine, this.agreed[field]);
  }

  private isOtherColumn(field: Field): boolean {
    return this.heard[field] !== null && this.heardIn[field] !== this.columns[field];
  }

  /** The sheet takes theirs wherever it is not in conflict, and stamps it; its operations count until none is left. */
  private hear(conflicts: readonly string[]): void {
    const { version, fields } = this.theirs;
    const bases = { ...this.stamp.fields };
    for (const field of FIELDS) {
      if (conflicts.includes(field)) continue;
      const value = fields[field] ?? null;
      const source = this.columns[field];
      this.sheet[field] = this.agreed[field] = this.heard[field] = value;
      this.heardIn[field] = source;
      bases[field] = agreedBase(version, row(0, this.sheet).cells[field]!, source);
    }
    const ops = conflicts.length === 0 ? [] : this.stamp.ops;
    this.stamp = { ...this.stamp, version, fields: bases, ops };
  }
}

/** The oracle's property over any order of up to 14 steps, with a last push whose reply arrives. */
export function agreesWithTheOracle(numRuns: number): void {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const world = new World();
      for (const each of steps) world.run(each);
      world.run({ act: 'push', isReplyLost: false });
    }),
    { numRuns, examples: FOUND },
  );
}
