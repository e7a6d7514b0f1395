/**
 * The parts of a package while it is patched: what was written so far stands before what the package has. Decides nothing
 * about the parts.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import type { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

export interface PartTexts {
  /** Null when there is no such part. */
  read(name: string): Promise<string | null>;
  write(name: string, content: string | Uint8Array): void;
}

export class PatchedParts implements PartTexts {
  readonly #written = new Map<string, Uint8Array>();
  readonly #dropped = new Set<string>();

  constructor(readonly zip: ZipPackage) {}

  get isEmpty(): boolean {
    return this.#written.size === 0;
  }

  async read(name: string): Promise<string | null> {
    const written = this.#written.get(name);
    return written ? Buffer.from(written).toString('utf8') : this.zip.text(name);
  }

  write(name: string, content: string | Uint8Array): void {
    this.#written.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  }

  drop(name: string): void {
    this.#dropped.add(name);
  }

  bytes(): Promise<Uint8Array> {
    return this.zip.withParts(this.#written, this.#dropped);
  }
}

/** @throws FileRefusal when the package lacks a part it cannot be without */
export async function textOfPart(parts: PartTexts, name: string): Promise<string> {
  const text = await parts.read(name);
  if (text === null) throw new FileRefusal('file.corrupt', `${name} is missing`);
  return text;
}
