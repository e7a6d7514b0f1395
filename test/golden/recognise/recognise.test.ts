/** One small sheet per kind of mess: in.json, what must come out in out.json, and why in why.md. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import { goldenGrids, summaryOf } from '../../support/goldenRecognition';

const FOLDER = 'test/golden/recognise';
const names = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}/${name}/in.json`));

test('there are golden sheets', () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
});

test.each(names)('%s', (name) => {
  const expected: unknown = JSON.parse(readFileSync(`${FOLDER}/${name}/out.json`, 'utf8'));
  expect(summaryOf(recogniseWorkbook(goldenGrids(`${FOLDER}/${name}/in.json`)))).toEqual(expected);
  expect(readFileSync(`${FOLDER}/${name}/why.md`, 'utf8').trim()).not.toBe('');
});
