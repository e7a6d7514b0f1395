/**
 * What a file is, by its content; its name says nothing (an .xls may be a zip, a compound file, a web page). Decides
 * the reader; refuses to know whether the content is whole.
 */
import { encodingOf } from '#cli/workbook/textEncoding';

/**
 * zip: .xlsx and its kin. binary: the old .xls. markup: HTML or XML named .xls. text: delimited. encrypted: a workbook
 * in a password-protected compound file. unknown: none of them.
 */
export type ContentFormat = 'zip' | 'binary' | 'markup' | 'text' | 'encrypted' | 'unknown';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** PDF, RAR, 7z, PNG, JPEG, GIF, gzip, RTF. */
const OTHERS = ['%PDF', 'Rar!', '7z\xbc\xaf', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', '{\\rtf'];
/** Streams of letters, slides, mails and drawings. */
const OTHER_STREAMS = ['WordDocument', 'PowerPoint Document', '__substg1.0_', 'VisioDocument'];
/** Bytes looked at to tell text from anything else. */
const SAMPLE_BYTES = 65_536;

export function contentFormat(bytes: Uint8Array): ContentFormat {
  if (begins(bytes, ZIP)) return 'zip';
  if (begins(bytes, COMPOUND_FILE)) return compoundFormat(bytes);
  if (isBareRecordStream(bytes)) return 'binary';
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (OTHERS.some((mark) => head.startsWith(mark))) return 'unknown';
  const encoding = encodingOf(bytes);
  const sample = encoding.toCarrier(bytes.subarray(0, SAMPLE_BYTES)).slice(encoding.markLength);
  const text = encoding.decode(sample);
  if (text.includes('\0') || (encoding.name === 'gb18030' && !isText(text))) return 'unknown';
  return markupFormat(text);
}

function markupFormat(text: string): ContentFormat {
  const start = text.trimStart().slice(0, 200);
  if (/^(?:MIME-Version:|\{)/i.test(start)) return 'unknown';
  if (!/^<(?:!doctype|!--|\?xml|html|head|meta|style|body|table|div|workbook)\b/i.test(start)) {
    return start === '' ? 'unknown' : 'text';
  }
  return /<(?:[a-z]+:)?(?:table|workbook)\b/i.test(text) ? 'markup' : 'unknown';
}

/** Stream names stand in the directory of a compound file as UTF-16. */
function compoundFormat(bytes: Uint8Array): ContentFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return OTHER_STREAMS.some(holds) ? 'unknown' : 'binary';
}

/** Excel 2 to 4 wrote the BOF record at the very start of the file. */
function isBareRecordStream(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
    (bytes[2] === 4 || bytes[2] === 6) &&
    bytes[3] === 0
  );
}

/**
 * Any bytes can be taken for GB18030; text has hardly a control character or a byte without meaning in it. A cell or two
 * pasted from elsewhere may hold a handful in a file that is short otherwise.
 */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const strange = text.match(/[\u0001-\u0008\u000e-\u0019\u001b-\u001f\ufffd]/g)?.length ?? 0;
  return strange <= 32 + text.length / 50;
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
