/**
 * The add-in's real functions in cells of a workbook, run by the real office.js. Needs `officeEnvironment.cjs`. Stands in
 * for two things only a browser's page has: `associate`, which is in the loader, and the start of the runtime.
 */
import { readFileSync } from 'node:fs';
import { functionsRuntime } from '#addin/excel/customFunctions';
import { associateFunctions, type CellFunction } from '#addin/functions/associateFunctions';
import { NAMESPACE } from '#addin/functions/catalogue';
import { day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { createWorkbook, type Workbook } from '#local/host/model/workbook';
import type { OfficeHost } from '#local/host/officeHost';
import { declaredFunctions, type FunctionsMetadata } from '#local/workbench/page/addin/declaredFunctions';
import { hostOf } from './officeOnHost';

const realm = globalThis as unknown as {
  CustomFunctions: { associate?: (id: string, run: CellFunction) => void };
  CustomFunctionMappings: Record<string, CellFunction>;
};

const METADATA = 'addin/functions/functions.zh-CN.json';

export const FUNCTIONS = declaredFunctions(
  NAMESPACE,
  JSON.parse(readFileSync(METADATA, 'utf8')) as FunctionsMetadata,
);

export function workbookWithFunctions(today = '2026-10-06'): Workbook {
  return createWorkbook({
    today: () => day(today),
    locale: 'zh-CN',
    engine: ownEngine,
    functions: FUNCTIONS,
  });
}

/** The library keeps what was associated first, so the language is asked at each call, as the pane does. */
let spoken: 'zh' | 'en' = 'zh';

/** The add-in is there, but its runtime has not said yet that it runs. */
export function addinOn(workbook: Workbook, language: 'zh' | 'en' = 'zh'): OfficeHost {
  spoken = language;
  realm.CustomFunctions.associate = (id, run) => {
    realm.CustomFunctionMappings[id] = run;
  };
  associateFunctions(functionsRuntime()!, () => spoken);
  return hostOf(workbook);
}

const READY = {
  AutoKeepReference: false,
  Actions: [
    { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 2, ActionType: 3, Name: '_SetOsfControlContainerReadyForCustomFunctions', ObjectPathId: 1 },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.ExcelServices.CustomFunctions' },
  },
};

/** What the library sends when a page with functions has loaded. */
export function startFunctions(host: OfficeHost): void {
  host.process(JSON.stringify(READY));
}

/** Until no formula waits for the add-in any more. */
export async function settled(workbook: Workbook, read: () => unknown): Promise<void> {
  const isBusy = () => JSON.stringify(read()).includes('#BUSY!');
  while (isBusy()) {
    await new Promise<void>((resolve) => {
      const stop = workbook.subscribe((change) => {
        if (change.kind !== 'calculated') return;
        stop();
        resolve();
      });
    });
  }
}
