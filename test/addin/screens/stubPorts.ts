/**
 * The pane's ports over plain data: one sheet in memory, a server that answers every kind of row, a person who is signed
 * in at once. For looking at the screens, by eye and by machine; nothing of Excel or the network is behind it.
 */
import type { LedgerApi } from '#addin/api/ledgerApi';
import type { FixableSheet } from '#addin/flows/applyFixes';
import type { Language, PanePorts, WorkbookPort } from '#addin/pane/ports';
import type { Session } from '#addin/signIn/session';
import type { Acceptance } from '#domain/check/acceptance';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import type { ColumnMemory } from '#domain/recognise/columnMemory';
import type { RowResult, SyncRow } from '#domain/wire/sync';
import { memorySheet } from '../../support/memorySheet';

export interface StubOptions {
  readonly rows: readonly (readonly CellValue[])[];
  readonly language: Language;
  readonly role: 'clerk' | 'supervisor';
  readonly isSignedIn: boolean;
}

const SHEET = '2025年';
const UNITS = [
  '马市镇',
  '太平镇',
  '城郊镇',
  '县公安局',
  '县民政局',
  '县人社局',
  '县自然资源局',
  '县农业农村局',
];

export function stubPorts({ rows, language, role, isSignedIn }: StubOptions): PanePorts {
  let chosen = language;
  let apiUrl = 'https://ledger.example';
  return {
    workbook: stubWorkbook(rows),
    preferences: {
      language: () => chosen,
      setLanguage: (next) => {
        chosen = next;
      },
      apiUrl: () => apiUrl,
      setApiUrl: (next) => {
        apiUrl = next;
      },
    },
    session: () => stubSession(isSignedIn),
    api: () => stubApi(role),
    pullRegion: (_api, { onProgress }) => {
      onProgress?.(6, 6);
      return Promise.resolve({
        sheetName: '汇总',
        cases: 412,
        units: 6,
        asOf: '2026-08-03T01:12:00.000Z',
        silentUnits: ['罗坝镇', '沈所镇'],
      });
    },
    newWorkbookId: () => 'abcdefghijklmnopqrst',
    today: () => day('2026-01-20'),
    clock: () => performance.now(),
    breathe: () => new Promise((settle) => void setTimeout(settle, 0)),
    pause: () => new Promise((settle) => void setTimeout(settle, 0)),
    onBug: (bug) => {
      throw bug;
    },
    versions: { pane: '0.1.0', office: 'Excel OfficeOnline 16.0.18025' },
  };
}

function stubSession(startsSignedIn: boolean): Session {
  let isIn = startsSignedIn;
  return {
    isSignedIn: () => isIn,
    signIn: () => {
      isIn = true;
      return Promise.resolve({ isSignedIn: true });
    },
    signOut: () => {
      isIn = false;
    },
    token: () => Promise.resolve('token'),
  };
}

function stubWorkbook(rows: StubOptions['rows']): WorkbookPort {
  const held = memorySheet(rows);
  const sheet: FixableSheet = {
    ...held,
    readCells: (places) =>
      Promise.resolve({
        cells: places.map(({ rowIndex, columnIndex }) => ({
          value: held.at(rowIndex, columnIndex),
          isFormula: false,
          numberFormat: held.formatAt(rowIndex, columnIndex),
        })),
      }),
  };
  let kept: ColumnMemory = {};
  let acceptances: readonly Acceptance[] = [];
  return {
    sheetNames: () => Promise.resolve({ active: SHEET, visible: [SHEET, '2024年'] }),
    sheet: () => sheet,
    selectedRow: () => Promise.resolve({ sheetName: SHEET, rowIndex: 8 }),
    goTo: () => Promise.resolve({}),
    showMarks: () => Promise.resolve({}),
    rewriteMarks: () => Promise.resolve({ areThere: true }),
    hideMarks: () => Promise.resolve({}),
    removeTraces: () => Promise.resolve({ columns: 8 }),
    readColumnMemory: () => Promise.resolve({ memory: kept }),
    rememberColumns: (sheetName, memory) => {
      kept = { ...kept, [sheetName]: memory };
      return Promise.resolve({});
    },
    readAcceptances: () => Promise.resolve({ acceptances }),
    writeAcceptances: (_sheetName, accepted) => {
      acceptances = accepted;
      return Promise.resolve({});
    },
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}

function stubApi(role: StubOptions['role']): LedgerApi {
  return {
    directory: () =>
      Promise.resolve({
        value: {
          wire: 1,
          dataId: 'stub',
          me: { name: '林晓', role, unitId: 'mashi' },
          units: UNITS.map((name) => ({ id: name === '马市镇' ? 'mashi' : name, name, parentId: null })),
          unitNames: UNITS,
        },
      }),
    sync: ({ rows }) => Promise.resolve({ value: { wire: 1, rows: rows.map(answerTo) } }),
    changes: () =>
      Promise.resolve({
        value: { wire: 1, cases: [], cursor: 'c', more: false, asOf: '2026-08-03T01:12:00.000Z' },
      }),
    answers: (kind) => Promise.resolve({ value: { wire: 1, kind, answers: [] } }),
    keepAnswers: ({ kind }) => Promise.resolve({ value: { wire: 1, kind, answers: [] } }),
    region: () => Promise.reject(new Error('the stub pulls no region over the wire')),
    earlier: ({ rows }) =>
      Promise.resolve({ value: { wire: 1, rows: rows.map(({ key }) => ({ key, candidates: [] })) } }),
    join: () => Promise.reject(new Error('the stub joins nothing')),
  };
}

/** Every seventh row is refused, every ninth is in conflict, the others are new. */
function answerTo(row: SyncRow): RowResult {
  const { key, caseId, changes } = row;
  const rowNumber = Number(key);
  if (rowNumber % 7 === 0) {
    const problem = { code: 'row.maybe-registered', candidates: [caseId], fields: ['name'] } as const;
    return {
      key,
      caseId,
      outcome: 'refused',
      conflicts: [],
      problem: { ...problem, candidates: [...problem.candidates], fields: [...problem.fields] },
    };
  }
  const conflicts =
    rowNumber % 9 === 0 && changes['content']
      ? [
          {
            field: 'content',
            mine: changes['content'].value,
            theirs: '反映村内道路路灯损坏半年无人维修，已转县住建局办理',
            version: 3,
            author: '何静',
            at: '2026-08-03T01:12:00.000Z',
          },
        ]
      : [];
  return { key, caseId, outcome: rowNumber % 5 === 0 ? 'updated' : 'created', conflicts };
}
