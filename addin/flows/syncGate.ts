/**
 * Whether a sheet may be synced here and by this person at all: decided before anything is written or sent, so that a
 * wrong first user, a protected sheet or another server's ledger leaves no trace. Refuses to know rows and edits.
 */
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import type { OpenLedger } from '#addin/flows/openLedger';
import { homeOf } from '#domain/sync/ids';
import type { DirectoryReply } from '#domain/wire/sync';

/** Excel's last column, XFD. */
const LAST_COLUMN = 16_383;

/** The unit a sheet belongs to: of its region or its confirmed rows; null while no row was ever registered. */
export function boundHome({ layout, rows }: OpenLedger): string | null {
  if (layout.memory?.region !== undefined) return layout.memory.home;
  const confirmed = rows.find(({ reading }) => reading.kind === 'stamp' && reading.stamp.version > 0);
  if (confirmed?.reading.kind !== 'stamp') return null;
  return layout.memory?.home ?? homeOf(confirmed.reading.stamp.caseId);
}

export function syncProblem(ledger: OpenLedger, directory: DirectoryReply): SheetProblem | null {
  const { grid, layout } = ledger;
  const { me, units } = directory;
  if (grid.isProtected) return PROTECTED;
  if (Math.max(...Object.values(layout.columns)) > LAST_COLUMN) return NO_ROOM;
  const home = boundHome(ledger);
  if (home === null) return me.role === 'clerk' ? null : NOT_FOR_THE_FIRST_TIME;
  if (layout.memory?.dataId !== undefined && layout.memory.dataId !== directory.dataId) return OTHER_SERVER;
  return units.some(({ id }) => id === home)
    ? null
    : otherUnit(home, units.find(({ id }) => id === me.unitId)?.name);
}

/** What to say when the sheet refused the own columns themselves: nothing may be sent that could not be stamped. */
export const PROTECTED: SheetProblem = {
  code: 'sheet.protected',
  message: {
    zh: '工作表受保护或不能写入，同步需要在右侧写入几列。请先撤销保护（审阅 → 撤销工作表保护）再同步；本次什么都没有发送。',
    en: 'The sheet is protected or cannot be written; a sync writes a few columns at its right. Unprotect it (Review → Unprotect Sheet) and sync again. Nothing was sent.',
  },
};

const NO_ROOM: SheetProblem = {
  code: 'sheet.no-room',
  message: {
    zh: '台账右侧没有空列可用。请在台账右侧空出几列再同步；本次什么都没有发送。',
    en: 'There are no free columns at the right of the ledger. Free a few there and sync again. Nothing was sent.',
  },
};

const NOT_FOR_THE_FIRST_TIME: SheetProblem = {
  code: 'sheet.not-yet-registered',
  message: {
    zh: '这份台账还没有登记过。新件由受理单位的经办人登记，督查员和管理员不登记；请换经办人账号同步。文件未改动。',
    en: 'This ledger was never synced. Cases are registered by a clerk of the receiving unit, not by supervisors or operators; sync it as a clerk. The file was not changed.',
  },
};

const OTHER_SERVER: SheetProblem = {
  code: 'sheet.other-server',
  message: {
    zh: '这份台账是与另一台服务器同步的，这台服务器上没有它的事项。请核对服务器地址；文件未改动，什么都没有发送。',
    en: 'This ledger was synced with another server, and this one does not hold its cases. Check the address. The file was not changed and nothing was sent.',
  },
};

function otherUnit(home: string, mine = ''): SheetProblem {
  return {
    code: 'sheet.other-unit',
    message: {
      zh: `这份台账由另一单位（${home}）登记，您的账号属于${mine}，不能同步它。文件未改动。`,
      en: `This ledger belongs to another unit (${home}); your account belongs to ${mine} and cannot sync it. The file was not changed.`,
    },
  };
}
