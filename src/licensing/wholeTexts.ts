import { brotliDecompressSync } from 'node:zlib';
import { compress } from './compress';

/** The text of a licence by its SPDX identifier, in the list's casing; null where it isn't known. */
export type WholeTexts = (id: string) => string | null;

/** Texts as the SPDX list has them, as `readWholeTexts` reads them. */
export function packWholeTexts(texts: ReadonlyMap<string, string>): Buffer {
  return compress(Buffer.from(JSON.stringify([...texts])));
}

/** @param packed by `packWholeTexts` */
export function readWholeTexts(packed: Uint8Array): WholeTexts {
  const texts = new Map(JSON.parse(brotliDecompressSync(packed).toString()) as [string, string][]);
  return (id) => texts.get(id) ?? null;
}
