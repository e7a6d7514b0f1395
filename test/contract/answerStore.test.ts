/** The store of unit answers on every engine at hand: found as put, and of many writers over one version one wins. */
import { dynamoAnswerStore, type AnswerStore, type UnitAnswers } from '#functions/store/answerStore';
import { startDynalite, type Engine } from '../functions/support/engine';
import { memoryAnswers } from '../functions/support/memoryAnswers';

let engine: Engine;
beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.close());

const ENGINES: readonly (readonly [string, () => AnswerStore])[] = [
  ['plain maps', memoryAnswers],
  ['dynalite', () => dynamoAnswerStore(engine.documents)],
];

const book = (version: number, field: string | null): UnitAnswers => ({
  unitId: 'east',
  kind: 'petition',
  version,
  answers: [{ heading: '办理时间', field, over: null, at: '2026-03-02T01:00:00.000Z', by: 's-east' }],
});

test.each(ENGINES)('answers on %s', async (_engine, open) => {
  const store = open();
  const none = { unitId: 'east', kind: 'petition', version: 0, answers: [] };
  expect(await store.readAnswers(['east'], 'petition')).toEqual([none]);
  expect(await store.putAnswers(book(1, 'closedOn'))).toBe('written');
  expect(await store.putAnswers(book(1, 'assignedOn'))).toBe('lost');
  const raced = await Promise.all(['name', 'phone', null].map((field) => store.putAnswers(book(2, field))));
  expect(raced.toSorted()).toEqual(['lost', 'lost', 'written']);
  expect(await store.putAnswers(book(4, 'name'))).toBe('lost');
  const fields = ['name', 'phone', null];
  expect(await store.readAnswers(['county', 'east'], 'petition')).toEqual([
    { ...none, unitId: 'county' },
    book(2, fields[raced.indexOf('written')]!),
  ]);
  expect(await store.readAnswers(['east'], 'dispute')).toEqual([{ ...none, kind: 'dispute' }]);
});
