/** Every cell of the table of who may know and change units' answers, and what of a sheet's headings may travel. */
import {
  answerPlaceOf,
  mayShareHeading,
  permitsAnswers,
  type AnswerAction,
  type AnswerPlace,
} from '#domain/access/answerPolicy';
import type { Role } from '#domain/access/directory';
import { MEMBERS, UNITS } from '../../functions/support/county';

const ROLES: readonly Role[] = ['clerk', 'supervisor', 'operator'];
const PLACES: readonly AnswerPlace[] = ['own', 'above', 'elsewhere'];
const ACTIONS: readonly AnswerAction[] = ['read', 'write'];

/** Reviewed, not derived: all that is granted. */
const GRANTED = [
  'clerk own read',
  'clerk own write',
  'clerk above read',
  'supervisor own read',
  'supervisor own write',
  'supervisor above read',
];

test('what is not granted is denied, cell by cell', () => {
  const granted = ROLES.flatMap((role) =>
    PLACES.flatMap((place) =>
      ACTIONS.filter((action) => permitsAnswers(role, place, action)).map(
        (action) => `${role} ${place} ${action}`,
      ),
    ),
  );
  expect(granted).toEqual(GRANTED);
});

test('a unit below, beside or elsewhere is none of one’s own', () => {
  const placeFor = (who: keyof typeof MEMBERS, unitId: string) =>
    answerPlaceOf(MEMBERS[who], UNITS[MEMBERS[who].unitId as keyof typeof UNITS], unitId);
  expect(['east', 'county', 'west', 'other'].map((unitId) => placeFor('eastClerk', unitId))).toEqual([
    'own',
    'above',
    'elsewhere',
    'elsewhere',
  ]);
  expect(placeFor('supervisor', 'east')).toBe('elsewhere');
});

test.each([
  ['承办单位', true],
  ['办理/办理时间#2', true],
  ['来访日期（2024年）', true],
  ['', false],
  ['  \n', false],
  ['440222199001011234', false],
  ['张三 139 1234 5678', false],
  ['０７５１－３３３１２３４', false],
  ['139-1234-5678', false],
  ['长'.repeat(81), false],
])('heading %j: may leave the workbook %s', (heading, may) => {
  expect(mayShareHeading(heading)).toBe(may);
});
