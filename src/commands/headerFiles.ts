import fs from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../history/listFiles';
import type { Repository } from '../history/repository';
import { isInside } from '../register/isInside';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { visibleText } from '../report/visibleText';
import { scanPaths } from './scanPaths';

/** A file that may get a header, or why it may not. */
export interface HeaderFile {
  /** As the user named it, or below the folder that they named, with `/`. */
  readonly shown: string;
  /** From the root that policies speak of, with `/`. */
  readonly path: string;
  readonly file: string;
  /** It was named itself, not a folder above it. */
  readonly named: boolean;
  readonly skipped: 'link' | 'special' | 'outside' | null;
}

const slashed = (file: string): string => file.split(path.sep).join('/');

/**
 * The files that are named, and those below folders that are: in a repository without those that git ignores. No link is
 * followed, nor a folder's that leads elsewhere.
 * @param folder that relative names start from
 * @param root real
 * @throws UserError for a name that nothing has
 */
export async function* headerFiles(
  folder: string,
  names: readonly string[],
  {
    root,
    repository,
    signal,
  }: { readonly root: string; readonly repository: Repository | null; readonly signal: AbortSignal },
): AsyncGenerator<HeaderFile> {
  for (const name of names) {
    const file = path.resolve(folder, name);
    const stat = await fs.lstat(file).catch((error: unknown) => {
      throw new UserError(message('error.cannot-read', { path: visibleText(name), reason: (error as Error).message }));
    });
    const shown = slashed(name).replace(/\/+$/, '');
    const real = path.join(await fs.realpath(path.dirname(file)), path.basename(file));
    const place = (at: string): string => slashed(path.relative(root, at));
    if (!stat.isDirectory()) {
      const skipped = stat.isSymbolicLink() ? 'link' : stat.isFile() ? null : 'special';
      yield { shown, path: place(real), file: real, named: true, skipped };
      continue;
    }
    const above = shown === '.' || shown === '' ? '' : `${shown}/`;
    const below = repository && isInside(root, real) ? listed(repository, place(real), signal) : walked(real);
    for await (const inner of below) {
      const at = path.join(real, inner);
      const skipped = await whyNot(real, at);
      if (skipped !== 'gone') yield { shown: above + inner, path: place(at), file: at, named: false, skipped };
    }
  }
}

/** From the folder, with `/`. */
async function* listed(repository: Repository, folder: string, signal: AbortSignal): AsyncGenerator<string> {
  for (const file of await listFiles(repository, folder, signal))
    yield folder === '' ? file : file.slice(folder.length + 1);
}

async function* walked(folder: string): AsyncGenerator<string> {
  for await (const { path: file } of scanPaths(folder, ['.'])) yield file;
}

/** Submodules have a repository, and files, of their own. */
async function whyNot(folder: string, file: string): Promise<HeaderFile['skipped'] | 'gone'> {
  try {
    const stat = await fs.lstat(file);
    if (stat.isDirectory()) return 'gone';
    if (stat.isSymbolicLink()) return 'link';
    if (!stat.isFile()) return 'special';
    return isInside(folder, await fs.realpath(file)) ? null : 'outside';
  } catch {
    return 'gone';
  }
}
