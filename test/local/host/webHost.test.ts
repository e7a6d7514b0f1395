import { day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { createWorkbook } from '#local/host/model/workbook';
import { OfficeHost } from '#local/host/officeHost';
import { frameAddress, frameName } from '#local/host/web/frameIdentity';
import { WebHost, type WebHostOptions } from '#local/host/web/webHost';

const HOST = 'https://localhost:4443';
const ADDIN = 'https://localhost:4444/taskpane.html';

/** A page around an add-in that answers nothing by itself. */
function conversation(
  options: Partial<WebHostOptions> = {},
  limits = { requestBytes: 1_000, responseBytes: 1_000 },
) {
  const workbook = createWorkbook({ today: () => day('2026-03-01'), locale: 'zh-CN', engine: ownEngine });
  const host = new OfficeHost({ workbook, metadata: { types: {} }, limits });
  const sent: Record<string, unknown>[] = [];
  const context = {
    instanceId: 'i',
    locale: 'zh-CN',
    documentUrl: `${HOST}/台账.xlsx`,
    addinName: '信访台账',
    addinUrl: ADDIN,
    windowHeight: 600,
    windowWidth: 320,
  };
  const web = new WebHost({ host, conversationId: 'c', hostOrigin: HOST, context, ...options });
  const ask = (action: string, data: unknown, kind = 0, conversationId = 'c') => {
    const request = {
      _messageType: 0,
      _actionType: kind,
      _actionName: action,
      _conversationId: conversationId,
      _correlationId: 7,
      _data: data,
    };
    web.receive(JSON.stringify(request), (text) => sent.push(JSON.parse(text) as Record<string, unknown>));
    return sent.at(-1);
  };
  /** What the last message carried. */
  const data = () => sent.at(-1)!['_data'];
  return { workbook, web, ask, sent, data };
}

const method = (id: number, more: object = {}) => ({ DdaMethod: { DispatchId: id }, ...more });

test('only requests of the conversation are answered', () => {
  const { web, ask, sent } = conversation();
  web.receive('no json', () => sent.push({}));
  web.receive({ _messageType: 0 }, () => sent.push({}));
  ask('ContextActivationManager_notifyHost', null, 0, 'another');
  expect(sent).toEqual([]);
  expect(ask('ContextActivationManager_notifyHost', null)).toMatchObject({
    _messageType: 1,
    _correlationId: 7,
    _responseType: 0,
    _errorCode: 0,
  });
});

test('start-up tells language, document and requirement sets', () => {
  const { ask } = conversation();
  const context = ask('ContextActivationManager_getAppContextAsync', null)?.['_data'] as Record<
    string,
    unknown
  >;
  expect(context).toMatchObject({
    _appUILocale: 'zh-CN',
    _docUrl: `${HOST}/台账.xlsx`,
    _clientWindowWidth: 320,
  });
  expect(JSON.parse(String(context['_requirementMatrix']))).toMatchObject({
    ExcelApi: '1.15',
    DialogApi: '1.2',
  });
});

test('a batch beyond the limit is the error the library knows', () => {
  const { ask, data } = conversation();
  const batch = JSON.stringify({ Actions: [], ObjectPaths: {} });
  const reply = ask('executeMethod', method(93, { ArrayData: ['', 'POST', '', [], batch] }));
  expect(reply?.['_data']).toEqual({ Version: 1, Error: 0, Data: [200, [], '{"Results":[]}'] });
  const big = ask('executeMethod', method(93, { ArrayData: ['', 'POST', '', [], batch.padEnd(2_000)] }));
  expect(big?.['_data']).toEqual({ Version: 1, Error: 5103 });
  ask('executeMethod', method(93, { ArrayData: ['', 'POST', '', [], '{'] }));
  expect(JSON.stringify(data())).toContain('InvalidRequest');
});

test('settings are the workbook’s own', () => {
  const { workbook, ask } = conversation();
  ask('executeMethod', method(76, { DdaSettingsMethod: { Properties: [['甲', '{"x":1}']] } }));
  expect([...workbook.settings]).toEqual([['甲', '{"x":1}']]);
  expect(ask('executeMethod', method(75))?.['_data']).toMatchObject({
    Properties: { Settings: [{ Name: '甲', Value: '{"x":1}' }] },
  });
});

test('a ribbon command ends when the add-in says so', async () => {
  const { web, ask, data } = conversation();
  await expect(web.invokeCommand('sync', 'Sync')).rejects.toThrow('does not listen');
  ask('appCommandInvoked', {}, 1);
  const done = web.invokeCommand('sync', 'Sync');
  const [id, name, source] = data() as string[];
  expect([name, source]).toEqual(['sync', '{"source":{"id":"Sync"}}']);
  ask('executeMethod', { ...method(94), 0: id, 1: 0 });
  expect(await done).toBe(0);
});

test('a dialog in the page is opened, spoken with and closed', () => {
  const dialogs: unknown[] = [];
  const { web, ask, sent } = conversation({ onDialog: (dialog) => dialogs.push(dialog?.url ?? null) });
  ask('dialogMessageReceived', { targetId: JSON.stringify({ url: `${ADDIN}?d`, height: 50, width: 50 }) }, 1);
  web.tellFromDialog('你好', 'https://localhost:4444');
  expect(sent.at(-1)).toMatchObject({ _responseType: 1, _data: { messageType: 0, messageContent: '你好' } });
  web.dialogClosed();
  expect(sent.at(-1)).toMatchObject({ _data: { messageType: 12_006 } });
  ask('dialogMessageReceived', {}, 2);
  expect(dialogs).toEqual([`${ADDIN}?d`, null]);
});

test('what nobody implemented is an error and is told', () => {
  const unknown: string[] = [];
  const { ask } = conversation({ onUnknown: (request) => unknown.push(request) });
  expect(ask('somethingElse', {})).toMatchObject({ _errorCode: -2 });
  expect(ask('executeMethod', method(98))?.['_data']).toEqual({ Version: 1, Error: 5000 });
  expect(unknown).toEqual(['somethingElse', 'method 98']);
});

test('the frame is named and addressed before it is there', () => {
  const identity = {
    locale: 'zh-CN',
    conversationId: 'c',
    instanceId: 'i',
    hostOrigin: HOST,
    isDialog: false,
  };
  expect(JSON.parse(frameName(identity))).toMatchObject({
    baseFrameName: 'addinFrame',
    xdmInfo: `c|i|${HOST}`,
  });
  expect(frameAddress(`${ADDIN}?a=1`, identity)).toBe(
    `${ADDIN}?a=1&_host_Info=Excel$Web$16.01$zh-CN$i$$disableLogging$2`,
  );
});
