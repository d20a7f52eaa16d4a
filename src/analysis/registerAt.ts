import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readBlob } from '../history/blob';
import type { Repository } from '../history/repository';
import { listTree } from '../history/tree';
import { isInside } from '../register/isInside';
import { readRegister } from '../register/readRegister';
import type { ReadRegister } from '../register/readRegister';
import { BrokenRegister } from './registerInForce';

const MOST_BYTES = 2 * 1024 * 1024;

/** The register's files as a reader of the repository names them; none for a register that lies elsewhere. */
export function registerPaths({ root }: Repository, read: ReadRegister): string[] {
  return read.files
    .filter((file) => isInside(root, file))
    .map((file) => path.relative(root, file).split(path.sep).join('/'));
}

/**
 * A register as it was at a commit; null where it wasn't there. One that lies outside the repository has no history here,
 * and is as it is.
 * @throws BrokenRegister if it had errors then
 */
export async function registerAt(
  repository: Repository,
  commit: string,
  read: ReadRegister,
  signal?: AbortSignal,
): Promise<ReadRegister | null> {
  const { root } = repository;
  if (!isInside(root, read.path)) return read;
  const top = path.relative(root, read.path).split(path.sep).join('/');
  const waiting = signal ? { signal } : {};
  const wanted = [top, ...registerPaths(repository, read)];
  const files = (await listTree(repository, commit, { ...waiting, paths: wanted })).filter(
    ({ kind }) => kind === 'text',
  );
  if (!files.some(({ path: file }) => file === top || file.startsWith(`${top}/`))) return null;
  const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'chain-of-title-register-')));
  try {
    for (const file of files) {
      const bytes = await readBlob(repository, commit, file.path, { maxBytes: MOST_BYTES, signal });
      const target = path.join(folder, file.path);
      if (!bytes || !isInside(folder, target)) continue;
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.writeFile(target, bytes);
    }
    const then = await readRegister(path.join(folder, top), { within: folder, ...waiting });
    const home = (file: string): string => path.join(root, path.relative(folder, file));
    const errors = then.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || !then.register)
      throw new BrokenRegister(
        `${top}@${commit.slice(0, 12)}`,
        errors.map((problem) => ({ ...problem, path: home(problem.path) })),
      );
    return {
      ...then,
      path: read.path,
      files: then.files.map(home),
      placeOf: (kind, id) => ((place) => place && { ...place, path: home(place.path) })(then.placeOf(kind, id)),
    };
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
