/** What a process that dies between two writes leaves behind on a real engine, and who puts it right. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Documents } from '#functions/store/documents';
import { directoryStore } from '#functions/store/directoryStore';
import { cachedDirectory } from '#functions/store/cachedDirectory';
import { dynamoCaseStore } from '#functions/store/dynamoCaseStore';
import { readHistory } from '#functions/usecases/readHistory';
import { backendOver, readerOf, sync } from '../support/backend';
import { MEMBERS, putCounty, UNITS } from '../support/county';
import { change, MATTER } from '../support/desk';
import { startDynalite, type Engine } from '../support/engine';
import { caseIdOf, createOf, editOf, requestOf } from '../support/samples';

let engine: Engine;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.close());

/** The engine for a process whose writes of items under such keys fail: before or after they took effect. */
function failing(prefix: string, error: Error, isAfter: boolean): Documents {
  const { writes } = engine.documents;
  const send = async (command: PutCommand) => {
    const hits = String(command.input.Item?.['sk']).startsWith(prefix);
    if (hits && !isAfter) throw error;
    const answer = await writes.send(command);
    if (hits) throw error;
    return answer;
  };
  return { ...engine.documents, writes: { send } as unknown as Documents['writes'] };
}

const crash = new Error('the process died');
const edit = (caseId: string, value: string, version = 1, before: string = MATTER.content) =>
  requestOf([editOf(caseId, version, { content: change(value, version, before) }, `op${version}`)]);

test('a crash between history and put leaves the version in both, and readers show it once', async () => {
  const row = createOf('crash', MATTER);
  const sound = backendOver(dynamoCaseStore(engine.documents));
  await sync(sound, requestOf([row]));
  const dying = backendOver(dynamoCaseStore(failing('C#', crash, false)));
  await expect(sync(dying, edit(row.caseId, '新的内容'))).rejects.toThrow(crash);
  expect((await sound.cases.readHistory(row.caseId, 0)).map(({ version }) => version)).toEqual([1]);
  expect(await readHistory(sound, readerOf('eastClerk'), { caseId: row.caseId })).toMatchObject({
    versions: [{ version: 1 }],
    more: false,
  });
  const [again] = await sync(sound, edit(row.caseId, '新的内容'));
  expect(again).toMatchObject({ outcome: 'updated', case: { version: 2, fields: { content: '新的内容' } } });
});

test('a put whose answer is lost is found out, and counts as written once', async () => {
  const row = createOf('unsure', { name: '赵六', content: '反映用水困难的问题' });
  const timeout = Object.assign(new Error('no answer'), { name: 'TimeoutError' });
  const deaf = backendOver(dynamoCaseStore(failing('C#', timeout, true)));
  const [created] = await sync(deaf, requestOf([row]));
  expect(created).toMatchObject({ outcome: 'created', case: { version: 1 } });
  const [updated] = await sync(deaf, edit(row.caseId, '后来补充的内容', 1, '反映用水困难的问题'));
  expect(updated).toMatchObject({ outcome: 'updated', case: { version: 2 } });
});

test('a throttled engine makes the row busy in the end, and nothing is written', async () => {
  const row = createOf('slow', { name: '钱七', content: '反映用电困难的问题' });
  const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
  const [result] = await sync(
    backendOver(dynamoCaseStore(failing('C#', throttled, false))),
    requestOf([row]),
  );
  expect(result?.problem).toEqual({ code: 'row.busy' });
  expect((await dynamoCaseStore(engine.documents).readCases([row.caseId])).size).toBe(0);
});

test('many writers of one case all get through, each with a version of its own', async () => {
  const row = createOf('many', { name: '孙八', content: '反映道路照明的问题' });
  const backend = backendOver(dynamoCaseStore(engine.documents));
  await sync(backend, requestOf([row]));
  const fields = ['remark', 'place', 'demand', 'result', 'handler'];
  const results = await Promise.all(
    fields.map((field) =>
      sync(
        backend,
        requestOf([editOf(row.caseId, 1, { [field]: change(field, 1, null) }, field.slice(0, 4))]),
      ),
    ),
  );
  expect(results.map(([result]) => result?.outcome)).toEqual(fields.map(() => 'updated'));
  const current = (await backend.cases.readCases([row.caseId])).get(row.caseId);
  expect(current?.version).toBe(6);
  expect(fields.map((field) => current?.fields[field])).toEqual(fields);
  const history = await backend.cases.readHistory(row.caseId, 0);
  const instants = [current!, ...history].map(({ changedAt }) => changedAt);
  expect(new Set(instants).size).toBe(6);
  expect(instants.toSorted((left, right) => (left < right ? 1 : -1))).toEqual(instants);
});

test('panes of one workbook that create one case at once make one', async () => {
  const row = createOf('pane', { name: '周九', content: '反映学校周边安全' });
  const backend = backendOver(dynamoCaseStore(engine.documents));
  const results = await Promise.all([1, 2, 3].map(() => sync(backend, requestOf([row]))));
  const outcomes = results.map(([result]) => result?.outcome);
  expect(outcomes.filter((outcome) => outcome === 'created')).toEqual(['created']);
  expect(outcomes.filter((outcome) => outcome === 'unchanged')).toEqual(['unchanged', 'unchanged']);
  expect((await backend.cases.readCases([caseIdOf('pane')])).get(caseIdOf('pane'))?.version).toBe(1);
});

describe('the directory', () => {
  test('finds members, units and subtrees', async () => {
    const directory = directoryStore(engine.documents);
    await putCounty(directory);
    expect(await directory.memberBySubject('s-east')).toEqual(MEMBERS.eastClerk);
    expect(await directory.memberBySubject('s-nobody')).toBe(null);
    expect(await directory.unitById('west')).toEqual(UNITS.west);
    expect(await directory.unitsWithin('county')).toEqual([UNITS.county, UNITS.east, UNITS.west]);
    expect(await directory.unitsWithin('county', 2)).toEqual([UNITS.county, UNITS.east]);
    expect(await directory.unitsWithin('west')).toEqual([UNITS.west]);
    expect(await directory.unitsWithin('nowhere')).toEqual([]);
    const ids = await Promise.all([directory.dataId(), directory.dataId(), directory.dataId()]);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(ids).size).toBe(1);
  });

  test('is remembered for a while, but not who is missing', async () => {
    const asked: string[] = [];
    const clock = { ms: 0, now: () => clock.ms };
    const memberBySubject = (subject: string) => {
      asked.push(subject);
      return Promise.resolve(subject === 's-east' ? MEMBERS.eastClerk : null);
    };
    const cached = cachedDirectory({ ...directoryStore(engine.documents), memberBySubject }, clock, 1_000);
    for (const subject of ['s-east', 's-east', 's-nobody', 's-nobody']) await cached.memberBySubject(subject);
    clock.ms = 1_000;
    expect(await cached.memberBySubject('s-east')).toEqual(MEMBERS.eastClerk);
    expect(asked).toEqual(['s-east', 's-nobody', 's-nobody', 's-east']);
  });
});
