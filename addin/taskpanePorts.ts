/** The pane's ports fulfilled by Excel, the browser and HTTPS. Decides where preferences and tokens are kept. */
import { aboutServer } from '#addin/api/aboutServer';
import { createLedgerApi } from '#addin/api/ledgerApi';
import { openDialogWindow } from '#addin/excel/dialogWindow';
import { excelSheet } from '#addin/excel/excelSheet';
import { hideMarks, rewriteMarks, showMarks } from '#addin/excel/marks';
import { officeLanguage, officeVersion, storagePartition } from '#addin/excel/officeHost';
import { removeTraces } from '#addin/excel/removeTraces';
import { watchSheets } from '#addin/excel/sheetEvents';
import { goTo, selectedRow, sheetNames } from '#addin/excel/sheets';
import {
  readAcceptances,
  readColumnMemory,
  rememberColumns,
  writeAcceptances,
} from '#addin/excel/workbookSettings';
import type { PanePorts, Preferences } from '#addin/pane/ports';
import { createSession } from '#addin/signIn/session';
import { dayInZone } from '#domain/clock/dayInZone';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import { idHash } from '#domain/sync/hash';

/** Set at build time from package.json. */
declare const PANE_VERSION: string;

export function browserPorts(page: Window): PanePorts {
  const newWorkbookId = () => idHash([page.crypto.randomUUID()], 20);
  const today = (timeZone = NATIONAL_2022.timeZone) => dayInZone(Date.now(), timeZone);
  return {
    workbook: {
      sheetNames,
      sheet: excelSheet,
      selectedRow,
      goTo,
      showMarks,
      rewriteMarks,
      hideMarks,
      removeTraces,
      readColumnMemory,
      rememberColumns,
      readAcceptances,
      writeAcceptances,
      watch: watchSheets,
    },
    preferences: preferences(page),
    session: (apiUrl) =>
      createSession({
        storage: page.sessionStorage,
        about: () => aboutServer(apiUrl),
        openWindow: openDialogWindow,
        renew: async (...call) => (await import('#addin/signIn/renewUser')).renewUser(...call),
        dialogPage: new URL('dialog.html', page.location.href).href,
        now: Date.now,
      }),
    api: (apiUrl, session) => createLedgerApi({ apiUrl, token: () => session.token() }),
    pullRegion: async (api, options) => {
      const [{ pullRegion }, { regionSheets }] = await Promise.all([
        import('#addin/flows/pullRegion'),
        import('#addin/excel/regionSheets'),
      ]);
      return pullRegion({ api, sheets: regionSheets, newWorkbookId, today }, options);
    },
    newWorkbookId,
    today,
    clock: () => page.performance.now(),
    breathe,
    pause: (milliseconds) => new Promise((settle) => void setTimeout(settle, milliseconds)),
    onBug,
    versions: { pane: PANE_VERSION, office: officeVersion() },
  };
}

/** A message to oneself waits for nothing but the events before it; a timer would wait at least four milliseconds. */
function breathe(): Promise<void> {
  return new Promise((settle) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      settle();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** The console of the pane is the only log there is; a number joins it with what the person reports. */
function onBug(bug: unknown): string {
  const number = crypto.randomUUID().slice(0, 8);
  // eslint-disable-next-line no-console -- caught at the edge, logged once
  console.error(number, bug);
  return number;
}

export function preferences(page: Window): Preferences {
  const key = (name: string) => `${storagePartition()}petition-ledger.${name}`;
  const preset = page.document.querySelector<HTMLMetaElement>('meta[name="petition-ledger-api"]')?.content;
  return {
    language() {
      const chosen = page.localStorage.getItem(key('language'));
      if (chosen === 'zh' || chosen === 'en') return chosen;
      return officeLanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
    },
    setLanguage: (language) => page.localStorage.setItem(key('language'), language),
    apiUrl: () => page.localStorage.getItem(key('api')) ?? (preset || page.location.origin),
    setApiUrl: (apiUrl) => page.localStorage.setItem(key('api'), apiUrl),
  };
}
