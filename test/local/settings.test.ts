import { join, resolve } from 'node:path';
import { readSettings } from '#local/settings';

const repository = resolve('/repository');

test('without flags: the fixed ports, the folder .data, nothing thrown away', () => {
  expect(readSettings([], {}, repository)).toEqual({
    fresh: false,
    dataFolder: join(repository, '.data'),
    ports: { api: 4600, issuer: 4601, dynamo: 4602, workbench: 4603 },
    paneOrigins: ['https://localhost:4603', 'https://localhost:4604'],
  });
});

test('flags come before the environment', () => {
  const env = { LEDGER_API_PORT: '5000', LEDGER_ISSUER_PORT: '5001', LEDGER_DATA: 'from-env' };
  const origins = { LEDGER_PANE_ORIGINS: 'https://localhost:5003/taskpane.html,nowhere' };
  expect(
    readSettings(['--fresh', '--api-port', '0', '--data=from-flag'], { ...env, ...origins }, repository),
  ).toEqual({
    fresh: true,
    dataFolder: join(repository, 'from-flag'),
    ports: { api: 0, issuer: 5001, dynamo: 4602, workbench: 4603 },
    paneOrigins: ['https://localhost:5003'],
  });
});

test.each([
  [['--frsh'], '--frsh'],
  [['--fresh', 'now'], 'now'],
  [['--fresh', '-x'], '-x'],
  [['--data'], '--data'],
])('%j is answered with the argument that is not understood', (args, argument) => {
  expect(readSettings(args, {}, repository)).toEqual({ trouble: 'settings.unknown', argument });
});

test.each(['x', '-1', '65536', '1.5', '', '4600 '])('"%s" is no port', (value) => {
  expect(readSettings([`--dynamo-port=${value}`], {}, repository)).toEqual({
    trouble: 'settings.port',
    flag: '--dynamo-port',
    value,
  });
});
