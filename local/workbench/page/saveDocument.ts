/** Saves the open document: changes to the server, bytes back, a download. Decides what a person is told of it. */
import type { Words } from '#domain/words';
import { download, saveFile } from '#local/workbench/page/files';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import type { Workbook } from '#local/host/model/workbook';
import type { SaveRequest } from '#local/workbench/files/saveRequest';
import { saveRequestOf } from '#local/workbench/page/saveRequestOf';
import { NOTICES, savedNotice } from '#local/workbench/page/words/notices';

const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 50;

/** Null when everything was saved. */
export async function saveDocument(document: OpenDocument): Promise<Words | null> {
  try {
    const saved = await saveFile(document.bytes, await settledRequest(document.workbook));
    if ('message' in saved) return saved.message;
    download(document.fileName, saved.bytes);
    document.isChanged.value = false;
    return savedNotice(saved.reply);
  } catch {
    return NOTICES['not-saved'];
  }
}

/** What an add-in computes is waited for a moment; what is still not there then is left to whoever opens the file. */
async function settledRequest(workbook: Workbook): Promise<SaveRequest> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const request = saveRequestOf(workbook);
    if (!workbook.cellFunctions.isBusy || performance.now() > until) return request;
    while (workbook.cellFunctions.isBusy && performance.now() <= until) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}
