import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** `STEM~1of2.bin` and `STEM~2of2.bin`: any of the names tells whether all are there. */
const NAME = /^(.+)~([1-9]\d{0,3})of([1-9]\d{0,3})\.bin$/;

/** Stores that belong together, in order. */
export interface KeptStores {
  readonly stem: string;
  readonly files: readonly string[];
}

/** The stores of a folder, those that are there whole, by stem. */
export async function keptStores(folder: string): Promise<KeptStores[]> {
  const names = new Set(await fs.readdir(folder).catch(() => []));
  const found: KeptStores[] = [];
  for (const name of [...names].sort()) {
    const [, stem, number, count] = NAME.exec(name) ?? [];
    if (stem === undefined || number !== '1') continue;
    const all = Array.from({ length: Number(count) }, (_, at) => nameOf(stem, at + 1, Number(count)));
    if (!all.every((one) => names.has(one))) continue;
    found.push({ stem, files: all.map((one) => path.join(folder, one)) });
  }
  return found;
}

function nameOf(stem: string, number: number, count: number): string {
  return `${stem}~${number}of${count}.bin`;
}

/**
 * Takes stores as they are packed, and gives them their names when all are there; those that the stem had before go.
 * Readable by the user alone.
 */
export async function writeStores(folder: string, stem: string, stores: Iterable<Buffer>): Promise<string[]> {
  const written: string[] = [];
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    for (const store of stores) {
      const temporary = path.join(folder, `${randomUUID()}.tmp`);
      written.push(temporary);
      await fs.writeFile(temporary, store, { flag: 'wx', mode: 0o600 });
    }
    const files = written.map((_, at) => path.join(folder, nameOf(stem, at + 1, written.length)));
    for (const [at, file] of files.entries()) await fs.rename(written[at]!, file);
    await removeStores(folder, (other) => other === stem, files);
    return files;
  } catch (error) {
    await Promise.all(written.map((file) => fs.rm(file, { force: true }).catch(() => undefined)));
    throw error;
  }
}

/** Removes stores by their stem, but for some files. @returns how many files went */
export async function removeStores(
  folder: string,
  isOut: (stem: string) => boolean,
  kept: readonly string[] = [],
): Promise<number> {
  let removed = 0;
  for (const name of await fs.readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const stem = NAME.exec(name)?.[1];
    if (stem === undefined || !isOut(stem) || kept.includes(file)) continue;
    await fs.rm(file, { force: true });
    removed++;
  }
  return removed;
}
