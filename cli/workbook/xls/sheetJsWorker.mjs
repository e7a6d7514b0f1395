/**
 * Runs SheetJS in a thread of its own, which openXls.ts may end: damaged bytes can keep it reading for ever. Plain
 * JavaScript, because threads are started without a compiler.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { read } from '@e965/xlsx';

parentPort.postMessage(answer(workerData), []);

function answer({ input, options }) {
  try {
    return { workbook: read(input, options) };
  } catch (cause) {
    // Whatever it throws is about the file: it has no other errors.
    return { refusal: String(cause) };
  }
}
