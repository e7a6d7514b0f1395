import { focusExitOf } from '#local/host/web/focusExit';

test.each([
  [[1, 5], 'forward'],
  [[1, 6], 'backward'],
  [['control', 13], 'forward'],
  [['control', 14], 'backward'],
  [[1, 17], 'forward'],
  [[1, 18], 'backward'],
  [[1, 0], null],
  [[1], null],
  [null, null],
] as const)('the notice %j leads %s', (data, exit) => {
  expect(focusExitOf(data)).toBe(exit);
});
