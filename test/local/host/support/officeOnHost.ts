/** The unmodified office.js of the tests' realm on a host with a fresh workbook. Needs `officeEnvironment.cjs`. */
import { day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { createWorkbook, type Workbook } from '#local/host/model/workbook';
import { loadNodeOffice } from '#local/host/node/nodeOffice';
import { OfficeHost, type OfficeHostOptions } from '#local/host/officeHost';

declare const runScript: (source: string, filename: string) => unknown;

const office = loadNodeOffice(runScript);

export const metadata = office.metadata;

export function emptyWorkbook(): Workbook {
  return createWorkbook({ today: () => day('2026-03-01'), locale: 'zh-CN', engine: ownEngine });
}

export function hostOf(
  workbook: Workbook,
  options: Pick<OfficeHostOptions, 'offered' | 'limits' | 'onPaneState'> = {},
): OfficeHost {
  const onEvents: OfficeHostOptions['onEvents'] = (entries) => office.sendEvents(entries);
  const host = new OfficeHost({ workbook, metadata, onEvents, fileName: '台账.xlsx', ...options });
  office.connect((text) => host.process(text));
  return host;
}

/** What went wrong in a batch, as an add-in sees it; null when nothing did. */
export async function failureOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string; readonly at: string | undefined } | null> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, message: error.message, at: error.debugInfo.errorLocation };
  }
}
