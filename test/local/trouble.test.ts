import { troubleOfFileError, troubleWords, type Trouble, type TroubleCode } from '#local/trouble';

/** Each trouble, and what its sentences must name: the thing itself, and what to do. */
const cases: { readonly [C in TroubleCode]: [Extract<Trouble, { trouble: C }>, readonly string[]] } = {
  'settings.unknown': [{ trouble: 'settings.unknown', argument: '--frsh' }, ['--frsh', '--fresh', '--data']],
  'settings.port': [
    { trouble: 'settings.port', flag: '--api-port', value: 'x' },
    ['--api-port', 'x', '65535'],
  ],
  'port.used': [
    { trouble: 'port.used', service: 'issuer', port: 4601 },
    ['4601', 'npm start -- --issuer-port 4701'],
  ],
  'port.forbidden': [
    { trouble: 'port.forbidden', service: 'api', port: 80 },
    ['80', 'npm start -- --api-port'],
  ],
  'data.in-use': [{ trouble: 'data.in-use', folder: '/data' }, ['/data', 'npm start -- --data']],
  'data.not-a-folder': [{ trouble: 'data.not-a-folder', folder: '/data' }, ['/data', 'npm start -- --data']],
  'data.not-ours': [{ trouble: 'data.not-ours', folder: '/data' }, ['/data', 'npm start -- --data']],
  'data.no-permission': [{ trouble: 'data.no-permission', path: '/data' }, ['/data', 'npm start -- --data']],
  'data.damaged': [{ trouble: 'data.damaged', path: '/data' }, ['/data', 'npm start -- --fresh']],
  'data.newer': [{ trouble: 'data.newer', folder: '/data' }, ['/data', 'npm start -- --fresh']],
  'disk.full': [{ trouble: 'disk.full', path: '/data' }, ['/data', 'npm start']],
  'dynamo.stopped': [{ trouble: 'dynamo.stopped', reason: 'exit SIGKILL' }, ['exit SIGKILL', 'npm start']],
};

test.each(Object.values(cases))('%j is said in both languages', (trouble, named) => {
  const { zh, en } = troubleWords(trouble);
  for (const text of named) {
    expect(zh).toContain(text);
    expect(en).toContain(text);
  }
});

test.each([
  ['EACCES', 'data.no-permission'],
  ['EROFS', 'data.no-permission'],
  ['ENOSPC', 'disk.full'],
  ['ENOTDIR', 'data.not-a-folder'],
])('the system’s %s is %s', (code, trouble) => {
  expect(troubleOfFileError(Object.assign(new Error('x'), { code }), '/data').trouble).toBe(trouble);
});

test('any other error is a bug', () => {
  const bug = new TypeError('x');
  expect(() => troubleOfFileError(bug, '/data')).toThrow(bug);
});
