/** Files to and from the local server: opening, saving, sample ledgers. Decides what is asked; the server reads bytes. */
import type { Words } from '#domain/words';
import type { SaveReply, SaveRequest } from '#local/workbench/files/saveRequest';
import type { WireWorkbook } from '#local/workbench/files/wireWorkbook';

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly wire: WireWorkbook;
}

export type Opened = OpenedFile | { readonly message: Words };
export type Saved = SaveReply | { readonly message: Words };

export async function openFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const response = await fetch(`/files/open?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: bytes,
  });
  const reply = (await response.json()) as WireWorkbook | { readonly message: Words };
  return 'message' in reply ? reply : { name, bytes, wire: reply };
}

export async function sampleNames(): Promise<readonly string[]> {
  return (await (await fetch('/samples')).json()) as readonly string[];
}

export async function openSample(name: string): Promise<Opened> {
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  return openFile(name, new Uint8Array(await response.arrayBuffer()));
}

/** The file's bytes with the changes in them, and what could not be written. */
export async function saveFile(
  bytes: Uint8Array<ArrayBuffer>,
  request: SaveRequest,
): Promise<
  { readonly bytes: Uint8Array<ArrayBuffer>; readonly reply: SaveReply } | { readonly message: Words }
> {
  const form = new FormData();
  form.set('file', new Blob([bytes]));
  form.set('request', JSON.stringify(request));
  const response = await fetch('/files/save', { method: 'POST', body: form });
  const answer = await response.formData();
  const reply = JSON.parse(answer.get('reply') as string) as Saved;
  if ('message' in reply) return reply;
  const saved = answer.get('file') as File;
  return { bytes: new Uint8Array(await saved.arrayBuffer()), reply };
}

export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(
    new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
