/** Month sheets of one ledger at the terminal: each in its turn, one table; what one sheet knows helps the others. */
import { join } from 'node:path';
import { onSheets } from '#cli/commands/allSheets';
import { checkCommand } from '#cli/commands/check';
import { recogniseCommand } from '#cli/commands/recognise';
import { EXIT } from '#cli/exitCode';
import type { Terminal } from '#cli/terminal';
import { day } from '#domain/day';
import { writeAskedLedger } from '../support/askedLedger';
import { folder } from './workbook/support/packages';

const MAP = new Map([['G', 'closedOn']]);

function terminal() {
  const said = { out: '', err: [] as string[] };
  const sink: Terminal = {
    out: (text) => (said.out += text),
    err: (text) => void said.err.push(text),
    today: () => day('2026-01-05'),
    isInteractive: false,
  };
  return { said, sink };
}

function months(): string {
  const path = join(folder(), 'months.xlsx');
  writeAskedLedger(path, { '2025年1月': { to: 3 }, '2025年2月': { from: 3 } });
  return path;
}

test('recognised: a line for each sheet and one for all', async () => {
  const { said, sink } = terminal();
  expect(await onSheets(recogniseCommand)(months(), { allSheets: true, lang: 'zh' }, sink)).toBe(EXIT.ran);
  expect(said.out.split('\n').map((line) => line.split(/\s+/))).toEqual([
    ['工作表', '件数', '待确认的列'],
    ['2025年1月', '3', '1'],
    ['2025年2月', '2', '1'],
    ['合计', '5', '2'],
  ]);
});

test('checked: every sheet is, and what is open is said with the sheet it stands on', async () => {
  const { said, sink } = terminal();
  await onSheets(checkCommand)(months(), { allSheets: true, lang: 'en' }, sink);
  const [head, ...lines] = said.out.split('\n').map((line) => line.split(/\s{2,}/));
  expect(head).toEqual(['sheet', 'cases', 'errors', 'doubts', 'notes']);
  expect(lines.map(([sheet, cases]) => [sheet, cases])).toEqual([
    ['2025年1月', '3'],
    ['2025年2月', '2'],
    ['total', '5'],
  ]);
  expect(said.err.map((text) => text.slice(0, 8))).toEqual(['2025年1月:', '2025年2月:']);
});

test('as JSON each sheet’s own answer stands under its name; --map counts on every sheet', async () => {
  const { said, sink } = terminal();
  const options = { allSheets: true, json: true, lang: 'zh', map: MAP } as const;
  await onSheets(recogniseCommand)(months(), options, sink);
  const { sheets } = JSON.parse(said.out) as {
    sheets: { sheet: string; result: { columns: { status: string }[] } }[];
  };
  expect(
    sheets.map(({ sheet, result }) => [sheet, result.columns.filter(({ status }) => status === 'asked')]),
  ).toEqual([
    ['2025年1月', []],
    ['2025年2月', []],
  ]);
  expect(said.err).toEqual([]);
});

test('trouble on one sheet is said and does not keep the next from its turn', async () => {
  const { said, sink } = terminal();
  const turns: string[] = [];
  const command = onSheets(
    async (_file, { sheet = '' }: { sheet?: string; lang: 'zh'; allSheets: boolean }, inner) => {
      turns.push(sheet);
      if (sheet !== '2025年1月') return EXIT.server;
      inner.err('受保护');
      return EXIT.fileUnwritten;
    },
  );
  expect(await command(months(), { allSheets: true, lang: 'zh' }, sink)).toBe(EXIT.fileUnwritten);
  expect([turns, said.err]).toEqual([['2025年1月', '2025年2月'], ['2025年1月: 受保护']]);
});

test('a server out of reach ends the round', async () => {
  const turns: string[] = [];
  const command = onSheets(
    async (_file, { sheet = '' }: { sheet?: string; lang: 'zh'; allSheets: boolean }) => {
      turns.push(sheet);
      return Promise.resolve(EXIT.server);
    },
  );
  expect(await command(months(), { allSheets: true, lang: 'zh' }, terminal().sink)).toBe(EXIT.server);
  expect(turns).toEqual(['2025年1月']);
});
