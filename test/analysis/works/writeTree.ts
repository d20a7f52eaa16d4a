import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '../../history/scratch';

/** A file's contents, or where a link leads to. */
export type Planted = string | Buffer | { readonly link: string };

/** Files and links in a folder; in a new one where none is named. */
export function writeTree(files: Readonly<Record<string, Planted>>, folder = scratchFolder()): string {
  for (const [name, planted] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (typeof planted === 'string' || Buffer.isBuffer(planted)) fs.writeFileSync(file, planted);
    else fs.symlinkSync(planted.link, file);
  }
  return folder;
}
