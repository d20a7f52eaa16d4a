import fs from 'node:fs/promises';
import path from 'node:path';
import { BrokenRegister } from '../analysis/brokenRegister';
import { findRegister } from '../register/findRegister';
import { newRegister } from '../register/newRegister';
import { readRegister } from '../register/registerReader';
import type { Register } from '../register/schema';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

/** A register file that an import goes into. */
export interface ImportTarget {
  /** Links followed, so that what they lead to is written. */
  readonly path: string;
  /** Without its byte order mark. */
  readonly text: string;
  readonly mark: string;
  readonly register: Register;
  /** Null for a register that isn't there yet. */
  readonly mode: number | null;
}

const REGISTER_FILE = 'ip-register.yaml';
const MARK = '\ufeff';

interface Asked {
  /** Where a register is looked for that isn't named. */
  readonly root: string;
  readonly named?: string;
  /** Makes a register where there is none. */
  readonly organisation?: string;
  readonly signal: AbortSignal;
}

/**
 * The register that an import goes into, read and sound.
 * @throws BrokenRegister where it has errors; UserError for a folder, for one that builds on others, and where there is none
 */
export async function importTarget({ root, named, organisation, signal }: Asked): Promise<ImportTarget> {
  const wished = named === undefined ? null : path.resolve(named);
  const found = wished === null ? await findRegister(root) : (await isThere(wished)) ? wished : null;
  if (found === null) {
    const file = wished ?? path.join(root, REGISTER_FILE);
    if (organisation === undefined) throw new UserError(message('import.no-register', { path: file }));
    const { text, register } = newRegister(organisation);
    return { path: file, text, mark: '', register, mode: null };
  }
  const status = await fs.stat(found);
  if (status.isDirectory()) throw new UserError(message('import.folder', { path: found }));
  const { register, problems } = await readRegister(found, { within: wished === null ? root : null, signal });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !register) throw new BrokenRegister(found, errors);
  const whole = await fs.readFile(found, 'utf8');
  const mark = whole.startsWith(MARK) ? MARK : '';
  if (/^["']?extends["']?\s*:/m.test(whole)) throw new UserError(message('import.extends', { path: found }));
  return { path: await fs.realpath(found), text: whole.slice(mark.length), mark, register, mode: status.mode & 0o777 };
}

async function isThere(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

/**
 * Nobody else wrote it since it was read.
 * @throws UserError where somebody did
 */
export async function refuseIfChanged({ path: file, mark, text, mode }: ImportTarget): Promise<void> {
  const now = await fs.readFile(file, 'utf8').catch(() => null);
  if (mode === null ? now === null : now === mark + text) return;
  throw new UserError(message('import.changed-meanwhile', { path: file }));
}
