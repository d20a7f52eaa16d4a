import fs from 'node:fs/promises';
import path from 'node:path';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { isInside } from './isInside';

const FILE = 'ip-register.yaml';
const FOLDER = 'ip-register';
/** What a register is called at a repository's root. */
export const REGISTER_NAMES: readonly string[] = [FILE, FOLDER];

/**
 * The path of a repository's register: `ip-register.yaml` or the folder `ip-register/` at its root.
 * @param named a file or folder that the user chose instead, absolute or from `root`
 * @returns null where there is none
 * @throws UserError if the named one isn't there, if there are two, or if what is found leads out of the repository
 */
export async function findRegister(root: string, named?: string): Promise<string | null> {
  if (named !== undefined) {
    const register = path.resolve(root, named);
    if ((await kindOf(register)) === null) throw new UserError(message('error.register-missing', { path: named }));
    return register;
  }
  const file = path.join(root, FILE);
  const folder = path.join(root, FOLDER);
  const [hasFile, hasFolder] = [(await kindOf(file)) !== null, await holdsYaml(folder)];
  if (hasFile && hasFolder) throw new UserError(message('error.two-registers', { file: FILE, folder: FOLDER }));
  if (!hasFile && !hasFolder) return null;
  const found = hasFile ? file : folder;
  if (!isInside(await fs.realpath(root), await fs.realpath(found))) {
    throw new UserError(message('error.register-outside', { path: hasFile ? FILE : FOLDER }));
  }
  return found;
}

async function kindOf(file: string): Promise<'file' | 'folder' | null> {
  try {
    return (await fs.stat(file)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw new UserError(message('error.register-unreadable', { path: file }));
  }
}

/** Any folder could be called so: only one with YAML files is a register. */
async function holdsYaml(folder: string): Promise<boolean> {
  if ((await kindOf(folder)) !== 'folder') return false;
  try {
    return (await fs.readdir(folder)).some((name) => /\.ya?ml$/.test(name));
  } catch {
    throw new UserError(message('error.register-unreadable', { path: folder }));
  }
}
