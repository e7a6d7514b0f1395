/** Accusations do not reach whom they accuse. */
import { accuses } from '#domain/access/accusationGuard';

const accusation = (content: string) => ({ purpose: '揭发控告', content });

test.each([
  ['names the unit', accusation('举报清河县水务局干部收受礼金'), '清河县水务局', true],
  ['names it as people shorten it', accusation('举报水务局干部收受礼金'), '清河县水务局', true],
  ['names another unit', accusation('举报水务局干部收受礼金'), '清河县民政局', false],
  ['no accusation', { purpose: '求决', content: '水务局停水三天' }, '清河县水务局', false],
] as const)('%s', (_what, fields, unit, expected) => {
  expect(accuses(fields, unit)).toBe(expected);
});
