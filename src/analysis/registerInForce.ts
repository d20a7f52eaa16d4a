import { findRegister } from '../register/findRegister';
import { readRegister } from '../register/readRegister';
import type { Problem } from '../register/problem';
import type { ReadRegister } from '../register/readRegister';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

/** A register that can't be used: nothing is judged by half of one. */
export class BrokenRegister extends UserError {
  constructor(
    readonly path: string,
    readonly problems: readonly Problem[],
  ) {
    super(message('error.broken-register', { path, problems: problems.length }));
  }
}

/**
 * The register of a repository, or the one that the user named.
 * @throws BrokenRegister if it has any error; UserError if a named one isn't there
 * @returns null where there is none
 */
export async function registerInForce(
  root: string,
  named?: string,
  signal?: AbortSignal,
): Promise<ReadRegister | null> {
  const path = await findRegister(root, named);
  if (path === null) return null;
  const read = await readRegister(path, { within: named === undefined ? root : null, ...(signal && { signal }) });
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !read.register) throw new BrokenRegister(path, errors);
  return read;
}
