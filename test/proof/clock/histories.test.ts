/** 100,000 random histories, dated by us and by the walk from the articles, in two time zones. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const COUNT = 100_000;
const SEED = 20_260_803;

interface Compared {
  readonly offset: number;
  readonly histories: number;
  readonly differences: number;
}

async function compareIn(TZ: string): Promise<Compared> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'test/proof/clock/compareHistories.ts', `${COUNT}`, `${SEED}`],
    { env: { ...process.env, TZ } },
  );
  return JSON.parse(stdout) as Compared;
}

test('100,000 random histories: no difference, whatever the zone', async () => {
  const [utc, newYork] = await Promise.all(['UTC', 'America/New_York'].map(compareIn));
  expect(utc).toMatchObject({ offset: 0, histories: COUNT, differences: 0, first: [] });
  expect(newYork).toMatchObject({ offset: 300, histories: COUNT, differences: 0, first: [] });
}, 600_000);
