import { lanesOf, runLanes } from '#functions/usecases/lanes';

test('rows that touch the same thing share a lane, also through a third', () => {
  const touches = [['a', 'x'], ['b'], ['c', 'y'], ['d', 'x', 'y'], ['b', 'z'], ['e']];
  expect(lanesOf(touches)).toEqual([[0, 2, 3], [1, 4], [5]]);
});

test('a lane goes in order, lanes go side by side, no more than allowed', async () => {
  const events: string[] = [];
  let running = 0;
  let most = 0;
  await runLanes([[0, 3], [1], [2]], 2, async (rowIndex, isFirst) => {
    most = Math.max(most, ++running);
    await new Promise((settled) => void setImmediate(settled));
    running--;
    events.push(`${rowIndex}${isFirst ? ' first' : ''}`);
  });
  expect(most).toBe(2);
  expect(events.indexOf('0 first')).toBeLessThan(events.indexOf('3'));
  expect(new Set(events)).toEqual(new Set(['0 first', '1 first', '2 first', '3']));
});

test('after an error no lane begins, and what has begun is settled before it is thrown', async () => {
  const settled: number[] = [];
  const running = runLanes([[0], [1], [2]], 2, async (rowIndex) => {
    if (rowIndex === 0) throw new Error('bug');
    await new Promise((done) => void setTimeout(done, 5));
    settled.push(rowIndex);
  });
  await expect(running).rejects.toThrow('bug');
  expect(settled).toEqual([1]);
});
