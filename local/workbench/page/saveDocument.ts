/** Saves the open document: changes to the server, bytes back, a download. Decides what a person is told of it. */
import type { Words } from '#domain/words';
import { download, saveFile } from '#local/workbench/page/files';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { saveRequestOf } from '#local/workbench/page/saveRequestOf';
import { NOTICES, savedNotice } from '#local/workbench/page/words/notices';

/** Null when everything was saved. */
export async function saveDocument(document: OpenDocument): Promise<Words | null> {
  try {
    const saved = await saveFile(document.bytes, saveRequestOf(document.workbook));
    if ('message' in saved) return saved.message;
    download(document.fileName, saved.bytes);
    document.isChanged.value = false;
    return savedNotice(saved.reply);
  } catch {
    return NOTICES['not-saved'];
  }
}
