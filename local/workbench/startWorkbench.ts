/**
 * The workbench behind its port: bundles, the add-in's pages, the library's types, made when someone first asks for the
 * page. Decides what runs side by side; a start that nobody looks at costs nothing.
 */
import { mkdir, readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPane } from '#addin/build/buildPane';
import { bundlePage } from '#local/workbench/serving/bundlePage';
import { LIBRARY_FOLDER, libraryMetadataJson } from '#local/workbench/serving/officeLibrary';
import { workbenchListener } from '#local/workbench/serving/workbenchListener';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export interface WorkbenchOptions {
  /** For built pages; made when missing. */
  readonly cacheFolder: string;
  /** Where the task pane finds the API. */
  readonly apiUrl: string;
  readonly onBug: (bug: unknown) => void;
}

export function lazyWorkbench(options: WorkbenchOptions): RequestListener {
  let prepared: Promise<RequestListener> | null = null;
  return (request, response) => {
    prepared ??= prepareWorkbench(options);
    prepared.then(
      (listener) => listener(request, response),
      (bug: unknown) => {
        prepared = null;
        options.onBug(bug);
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('工作台没有启动成功，原因见终端。 The workbench did not start; the terminal says why.');
      },
    );
  };
}

async function prepareWorkbench({ cacheFolder, apiUrl, onBug }: WorkbenchOptions): Promise<RequestListener> {
  await mkdir(cacheFolder, { recursive: true });
  const addinFolder = join(cacheFolder, 'addin');
  const { version } = JSON.parse(await textOf('package.json')) as { version: string };
  const [page, libraryMetadata, manifest] = await Promise.all([
    bundlePage(),
    libraryMetadataJson(join(cacheFolder, 'office-metadata.json')),
    textOf('manifest.xml'),
    buildPane({ outFolder: addinFolder, apiUrl, version }),
  ]);
  const samplesFolder = join(REPOSITORY, 'test/fixtures/ledgers');
  return workbenchListener({
    page,
    addinFolder,
    libraryFolder: LIBRARY_FOLDER,
    libraryMetadata,
    manifest,
    samplesFolder,
    onBug,
  });
}

function textOf(name: string): Promise<string> {
  return readFile(join(REPOSITORY, name), 'utf8');
}
