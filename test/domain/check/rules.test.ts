import { RULES } from '#domain/check/rules/registry';
import type { Words } from '#domain/words';

const isWords = ({ zh, en }: Words) => /\p{Script=Han}|\d/u.test(zh) && /[a-z\d]{2}/i.test(en);

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s has a source and says all it must',
  (_id, rule) => {
    expect(rule.source.zh.length).toBeGreaterThan(3);
    expect([rule.source, rule.title, rule.mend, rule.example].filter((words) => !isWords(words))).toEqual([]);
  },
);

test('ids are unique and stable in form', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
});
