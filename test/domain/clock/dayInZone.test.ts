import { execFileSync } from 'node:child_process';
import { dayInZone } from '#domain/clock/dayInZone';

test.each([
  ['2026-08-02T15:59:59.999Z', 'Asia/Shanghai', '2026-08-02'],
  ['2026-08-02T16:00:00Z', 'Asia/Shanghai', '2026-08-03'],
  ['2026-08-02T16:00:00Z', 'Asia/Urumqi', '2026-08-02'],
  ['2026-08-02T16:00:00Z', 'UTC', '2026-08-02'],
  ['2026-12-31T17:00:00Z', 'Asia/Shanghai', '2027-01-01'],
  ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
  ['2026-03-09T03:59:59Z', 'America/New_York', '2026-03-08'],
  ['2026-03-09T04:00:00Z', 'America/New_York', '2026-03-09'],
])('%s is, in %s, %s', (instant, timeZone, day) => {
  expect(dayInZone(Date.parse(instant), timeZone)).toBe(day);
});

test('a zone nobody knows is a bug', () => {
  expect(() => dayInZone(0, 'Asia/Nowhere')).toThrow(RangeError);
});

test('the machine’s own zone changes nothing', () => {
  const code = `
    import { dayInZone } from '#domain/clock/dayInZone';
    const instants = Array.from({ length: 800 }, (_, i) => Date.UTC(2026, 0, 1) + i * 11 * 3_600_000);
    const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'America/New_York'];
    process.stdout.write(JSON.stringify(instants.map((ms) => zones.map((zone) => dayInZone(ms, zone)))));`;
  const under = (TZ: string): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
  const utc = under('UTC');
  expect((JSON.parse(utc) as unknown[]).length).toBe(800);
  expect(under('America/New_York')).toBe(utc);
}, 30_000);
