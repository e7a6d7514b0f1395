import { PARTITIONS, readStage, type StageSetting } from '#infra/stages';

const given = (settings: Partial<Record<StageSetting, string>>) => readStage((name) => settings[name]);

test('without settings there is a stage that can be synthesised and leads nowhere', () => {
  expect(given({})).toEqual({
    partition: PARTITIONS.aws,
    issuerUrl: 'https://sign-in.example/',
    audience: 'petition-ledger',
    terminalClientId: 'petition-ledger-terminal',
    paneClientId: 'petition-ledger-pane',
    paneOrigin: 'https://pane.example',
    requestsPerSecond: 50,
    requestBurst: 100,
  });
});

test('settings of the operator replace the defaults', () => {
  expect(
    given({ partition: 'aws-cn', issuerUrl: 'https://id.county.example/', requestsPerSecond: '200' }),
  ).toMatchObject({
    partition: { id: 'aws-cn', tracing: false, architecture: 'x86_64' },
    issuerUrl: 'https://id.county.example/',
    requestsPerSecond: 200,
  });
});

test.each([
  [{ partition: 'aws-us-gov' }, 'partition must be aws or aws-cn: aws-us-gov'],
  [
    { issuerUrl: 'http://id.county.example/' },
    'issuerUrl must be an https address: http://id.county.example/',
  ],
  [{ issuerUrl: 'id.county.example' }, 'issuerUrl must be an https address: id.county.example'],
  [{ requestsPerSecond: '0' }, 'requestsPerSecond must be a positive whole number: 0'],
  [{ requestBurst: '1e3' }, 'requestBurst must be a positive whole number: 1e3'],
])('%j is refused by name', (settings, message) => {
  expect(() => given(settings)).toThrow(message);
});
