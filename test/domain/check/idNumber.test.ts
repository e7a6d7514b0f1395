import { birthDay, hasIdForm, hasRightCheckDigit } from '#domain/check/idNumber';

/** The two examples printed in GB 11643-1999; their area codes are the standard's own. */
test.each(['11010519491231002X', '440524188001010014'])('the standard’s own example %s is right', (idNo) => {
  expect(hasRightCheckDigit(idNo)).toBe(true);
});

test('of the eleven possible check digits only one is right', () => {
  const right = '0123456789X'.split('').filter((last) => hasRightCheckDigit(`11010519491231002${last}`));
  expect(right).toEqual(['X']);
});

test('form and birth day', () => {
  expect(
    ['994344680710511', '99434419680710511X', '9943446807105', '99434419680710511x'].map(hasIdForm),
  ).toEqual([true, true, false, false]);
  expect(birthDay('11010519491231002X')).toBe('1949-12-31');
  expect(birthDay('994344680710511')).toBe('1968-07-10');
  expect(birthDay('994344199013325114')).toBeNull();
});
