import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readBlob } from '../history/blob';
import type { TreeFile } from '../history/model';
import type { Repository } from '../history/repository';
import { listTree } from '../history/tree';
import { findRegister, REGISTER_NAMES } from '../register/findRegister';
import { isInside } from '../register/isInside';
import type { Problem } from '../register/problem';
import { readRegister } from '../register/registerReader';
import type { ReadRegister } from '../register/registerReader';
import { withPlaces } from '../register/withPlaces';
import { MOST_BYTES_A_FILE } from '../register/registerFiles';
import { message } from '../wording/message';
import { BrokenRegister } from './brokenRegister';

/** The register's files as a reader of the repository names them; none for a register that lies elsewhere. */
export async function registerPaths({ root }: Repository, read: ReadRegister): Promise<string[]> {
  const paths = await Promise.all(read.files.map((file) => pathIn(root, file)));
  return paths.filter((file) => file !== null);
}

/**
 * A file's path from the root, whatever links outside lead there; null for one that lies elsewhere. The repository's own
 * links aren't followed: where they led at a commit is another question.
 */
async function pathIn(root: string, file: string): Promise<string | null> {
  if (isInside(root, file)) return slashed(path.relative(root, file));
  const parts = file.split(path.sep);
  for (let count = 1; count <= parts.length; count++) {
    const real = await fs.realpath(parts.slice(0, count).join(path.sep) || path.sep).catch(() => null);
    if (real !== null && isInside(root, real))
      return slashed(path.relative(root, path.join(real, ...parts.slice(count))));
  }
  return null;
}

/**
 * The register as it was at a commit, whatever has become of it since; null where there was none. One that lies outside the
 * repository has no history here, and is as it is.
 * @param read the one in force; null where there is none
 * @throws BrokenRegister if it had errors then
 */
export async function registerAt(
  repository: Repository,
  commit: string,
  read: ReadRegister | null,
  signal?: AbortSignal,
): Promise<ReadRegister | null> {
  const { root } = repository;
  const top = read && (await pathIn(root, read.path));
  if (read && top === null) return read;
  // The one at the root may have become a folder, or a file again.
  const named = top !== null && !REGISTER_NAMES.includes(top);
  const tops = named ? [top] : REGISTER_NAMES;
  const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'chain-of-title-register-')));
  const home = (file: string): string => path.join(root, path.relative(folder, file));
  try {
    const copied = await copyFiles(repository, commit, tops, folder, signal);
    const found = copied.length === 0 ? null : named ? path.join(folder, top) : await findRegister(folder);
    if (found === null) return null;
    const then = await readCopy(repository, commit, { folder, found }, signal);
    const problems = then.problems.map((problem) => atHome(problem, home, folder));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || !then.register) {
      const name = slashed(path.relative(folder, found));
      throw new BrokenRegister(`${name}@${commit.slice(0, 12)}`, errors);
    }
    const places = [...then.places].map(([entry, place]) => [entry, { ...place, path: home(place.path) }] as const);
    return withPlaces(home(found), { ...then, problems, files: then.files.map(home), places: new Map(places) });
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** A problem of the copy as one of the repository, in its words too. */
function atHome(problem: Problem, home: (file: string) => string, folder: string): Problem {
  const { id, args = {} } = problem.message;
  const told = Object.entries(args).map(([name, value]) => {
    const isFile = typeof value === 'string' && path.isAbsolute(value) && isInside(folder, value);
    return [name, isFile ? home(value) : value] as const;
  });
  return { ...problem, path: home(problem.path), message: message(id, Object.fromEntries(told)) };
}

/** Reads it again for as long as it asks for files that the commit has: what it extended then, nobody knows before. */
async function readCopy(
  repository: Repository,
  commit: string,
  { folder, found }: { readonly folder: string; readonly found: string },
  signal: AbortSignal | undefined,
): Promise<ReadRegister> {
  const asked = new Set<string>();
  for (;;) {
    const read = await readRegister(found, { within: folder, ...(signal && { signal }) });
    const wanted = read.problems.flatMap((problem) => missingFile(problem, folder)).filter((file) => !asked.has(file));
    for (const file of wanted) asked.add(file);
    if ((await copyFiles(repository, commit, wanted, folder, signal)).length === 0) return read;
  }
}

function missingFile({ message: told }: Problem, folder: string): string[] {
  const file = told.id === 'problem.file-missing' ? told.args?.path : undefined;
  return typeof file === 'string' && isInside(folder, file) ? [slashed(path.relative(folder, file))] : [];
}

/**
 * Copies the YAML files among the paths, and in the folders among them.
 * @throws BrokenRegister for one that is no text: a register without it would be another
 */
async function copyFiles(
  repository: Repository,
  commit: string,
  paths: readonly string[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<TreeFile[]> {
  const listed = await listTree(repository, commit, { paths, ...(signal && { signal }) });
  const isOneOf = (file: string): boolean => paths.includes(path.posix.dirname(file)) && /\.ya?ml$/.test(file);
  const files = listed.filter(({ path: file }) => paths.includes(file) || isOneOf(file));
  for (const { path: file, size } of files) {
    // A link, a submodule, and one that a partial clone lacks have no bytes here.
    const bytes = await readBlob(repository, commit, file, { maxBytes: MOST_BYTES_A_FILE, signal });
    const target = path.join(folder, file);
    if (!bytes || !isInside(folder, target)) {
      const told =
        size > MOST_BYTES_A_FILE
          ? message('problem.file-too-large', { path: file, megabytes: 2 })
          : message('problem.not-a-file', { path: file });
      const place = { path: path.join(repository.root, file), line: 1, column: 1 };
      throw new BrokenRegister(`${file}@${commit.slice(0, 12)}`, [{ ...place, message: told, severity: 'error' }]);
    }
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, bytes);
  }
  return files;
}

const slashed = (file: string): string => file.split(path.sep).join('/');
