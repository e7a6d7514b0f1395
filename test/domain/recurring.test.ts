import { Recurring } from '#domain/recurring';

const MOST = 2_048;

function asked(questions: readonly number[]): Recurring<number, string> {
  const answers = new Recurring<number, string>();
  for (const question of questions) {
    if (answers.get(question) === undefined) answers.set(question, `answer ${question}`);
  }
  return answers;
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

test('an answer is remembered', () => {
  const answers = asked(upTo(MOST));
  expect(answers.get(0)).toBe('answer 0');
  expect(answers.get(MOST)).toBeUndefined();
});

test('nothing is remembered any more when most questions are new', () => {
  const answers = asked([...upTo(MOST + 1), 0, MOST]);
  expect(answers.get(0)).toBeUndefined();
  expect(answers.get(MOST)).toBeUndefined();
});

test('when the questions come again, the memory is emptied and goes on', () => {
  const answers = asked([...upTo(MOST), ...upTo(MOST), MOST]);
  expect(answers.get(0)).toBeUndefined();
  expect(answers.get(MOST)).toBe(`answer ${MOST}`);
});
