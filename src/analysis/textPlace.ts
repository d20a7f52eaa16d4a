import fs from 'node:fs/promises';
import path from 'node:path';
import { textFileOf, TEXTS_FOLDER } from '../licensing/reuse/licenceFile';

/** Whether a licence's text may be written below a root. `folder`: LICENSES is a link, which may lead anywhere, or a file. */
export type TextPlace = 'free' | 'taken' | 'folder';

/** Throws as Node does where it may not look. */
export async function textPlace(root: string, id: string): Promise<TextPlace> {
  const folder = await statusOf(path.join(root, TEXTS_FOLDER));
  if (!folder) return 'free';
  if (!folder.isDirectory()) return 'folder';
  return (await statusOf(path.join(root, textFileOf(id)))) ? 'taken' : 'free';
}

async function statusOf(file: string): Promise<Awaited<ReturnType<typeof fs.lstat>> | null> {
  try {
    return await fs.lstat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
