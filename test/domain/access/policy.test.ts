import type { Role, Unit } from '#domain/access/directory';
import { permits, permitsAny, placeOf, type Action, type Place } from '#domain/access/policy';
import type { FieldOwner, LedgerKindId } from '#domain/kinds/fields';
import expected from './expected-answers.json';

const ACTIONS: readonly Action[] = ['create', 'update', 'read', 'readClear', 'consolidate', 'join'];

interface Line {
  readonly role: Role;
  readonly place: Place;
  readonly kind: LedgerKindId;
  readonly owner: FieldOwner;
  readonly may: readonly string[];
}

const lines = expected as readonly Line[];

test('the reviewed file answers every question there is, once', () => {
  const asked = lines.map(({ role, place, kind, owner }) => `${role} ${place} ${kind} ${owner}`);
  expect(new Set(asked).size).toBe(3 * 3 * 3 * 3);
  expect(asked.length).toBe(3 * 3 * 3 * 3);
});

test.each(lines)('$role, $place, $kind, $owner: $may', ({ may, ...question }) => {
  expect(ACTIONS.filter((action) => permits({ ...question, action }))).toEqual(may);
});

test('some field is enough for permitsAny', () => {
  const supervisor = { role: 'supervisor', place: 'below', kind: 'petition' } as const;
  expect(ACTIONS.filter((action) => permitsAny({ ...supervisor, action }))).toEqual([
    'update',
    'read',
    'consolidate',
  ]);
});

describe('place of a unit', () => {
  const unit = (...path: string[]): Unit => ({
    id: path.at(-1)!,
    name: path.at(-1)!,
    parentId: path.at(-2) ?? null,
    path,
  });
  const supervisor = { subject: 's', name: 's', role: 'supervisor', unitId: 'county' } as const;

  test.each<[string, Unit | null, Place]>([
    ['his own', unit('city', 'county'), 'own'],
    ['a town below', unit('city', 'county', 'town'), 'below'],
    ['the city above', unit('city'), 'elsewhere'],
    ['a neighbour', unit('city', 'county2'), 'elsewhere'],
    ['a unit the directory does not know', null, 'elsewhere'],
  ])('%s', (_name, home, place) => {
    expect(placeOf(supervisor, home)).toBe(place);
  });
});
