import fs from 'node:fs/promises';
import path from 'node:path';

const NAMED = /^(?:notice|third[-_ ]?party|3rd[-_ ]?party|credits|acknowledge?ments?|attributions?)/i;
/** Bytes; what is longer is no list that a person reads. */
const MOST = 2_000_000;

/** What the NOTICE files and their like at the top of a folder say; nothing where it can't be read. */
export async function noticeTexts(folder: string): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  const named = entries.filter((entry) => entry.isFile() && NAMED.test(entry.name)).map(({ name }) => name);
  const texts = await Promise.all(named.sort().map((name) => textOf(path.join(folder, name))));
  return texts.filter((text) => text !== null);
}

async function textOf(file: string): Promise<string | null> {
  try {
    const { size } = await fs.stat(file);
    return size > MOST ? null : await fs.readFile(file, 'utf8');
  } catch {
    return null;
  }
}
