import { findRegister } from '../register/findRegister';
import { isUnchanged } from '../register/isUnchanged';
import { readRegister } from '../register/registerReader';
import type { ReadOptions, ReadRegister, RegisterReader } from '../register/registerReader';
import { BrokenRegister } from './brokenRegister';

export interface RegisterOptions {
  /** The path that the user named. */
  readonly named?: string;
  /** What was in force before: the same again while its files are as they were. */
  readonly before?: ReadRegister | null;
  /** For whoever reads the register again and again. */
  readonly reader?: RegisterReader;
  readonly signal?: AbortSignal;
}

/**
 * The register of a repository, or the one that the user named.
 * @throws BrokenRegister if it has any error; UserError if a named one isn't there
 * @returns null where there is none
 */
export async function registerInForce(
  root: string,
  { named, before, ...reading }: RegisterOptions = {},
): Promise<ReadRegister | null> {
  const path = await findRegister(root, named);
  if (path === null) return null;
  if (before?.path === path && (await isUnchanged(before))) return before;
  const read = await readWith(path, { within: named === undefined ? root : null }, reading);
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !read.register) throw new BrokenRegister(path, errors, read.files);
  return read;
}

/**
 * What would be wrong with the register if an editor's texts were saved; null where there is none. It comes into force
 * only when it is.
 * @param buffers by path
 */
export async function readUnsaved(
  root: string,
  buffers: ReadonlyMap<string, string>,
  { named, ...reading }: Omit<RegisterOptions, 'before'> = {},
): Promise<ReadRegister | null> {
  const path = await findRegister(root, named);
  if (path === null) return null;
  return readWith(path, { within: named === undefined ? root : null, buffers }, reading);
}

async function readWith(
  path: string,
  options: Pick<ReadOptions, 'within' | 'buffers'>,
  { reader, signal }: Pick<RegisterOptions, 'reader' | 'signal'>,
): Promise<ReadRegister> {
  const all = { ...options, ...(signal && { signal }) };
  return reader ? reader.read(path, all) : readRegister(path, all);
}
