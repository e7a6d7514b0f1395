/** Entry of the page: opens the first sample ledger and shows it. */
import { createRoot } from 'react-dom/client';
import type { CellFunction } from '#local/host/model/cellFunctions';
import type { LibraryMetadata } from '#local/host/requirementSets/libraryMetadata';
import {
  declaredFunctions,
  functionsOf,
  type FunctionsMetadata,
} from '#local/workbench/page/addin/declaredFunctions';
import { readRibbonGroup } from '#local/workbench/page/addin/ribbonGroup';
import { documentOf } from '#local/workbench/page/documentOf';
import { openSample, sampleNames } from '#local/workbench/page/files';
import { App, LANGUAGE_KEY } from '#local/workbench/ui/App';
import type { Language } from '#local/workbench/page/words/language';

const FIRST_SAMPLE = 'town-register-2025.xlsx';

async function start(): Promise<void> {
  const [samples, manifest, metadata] = await Promise.all([
    sampleNames(),
    textAt('/addin/manifest.xml'),
    textAt('/office-metadata.json'),
  ]);
  const opened = await openSample(samples.includes(FIRST_SAMPLE) ? FIRST_SAMPLE : samples[0]!);
  const root = document.getElementById('root');
  if (!root || 'message' in opened) throw new Error('the first sample ledger could not be opened');
  const declared = new DOMParser().parseFromString(manifest, 'text/xml');
  const functions = await functionsAt(declared);
  const language = startLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  createRoot(root).render(
    <App
      samples={samples}
      first={documentOf(opened, functions)}
      group={readRibbonGroup(declared)}
      functions={functions}
      metadata={JSON.parse(metadata) as LibraryMetadata}
      language={language}
    />,
  );
}

async function functionsAt(manifest: Document): Promise<readonly CellFunction[]> {
  const declared = functionsOf(manifest);
  if (!declared) return [];
  const metadata = JSON.parse(await textAt(declared.metadataAddress)) as FunctionsMetadata;
  return declaredFunctions(declared.namespace, metadata);
}

async function textAt(path: string): Promise<string> {
  return (await fetch(path)).text();
}

/** As chosen before, else as the browser speaks. */
function startLanguage(): Language {
  const chosen = window.localStorage.getItem(LANGUAGE_KEY);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

void start();
