import fs from 'node:fs/promises';
import path from 'node:path';
import { BrokenRegister } from '../analysis/brokenRegister';
import { createPolicyContext, type PolicyContext } from '../findings/licences/policyContext';
import { findRegister } from '../register/findRegister';
import { MOST_BYTES_A_FILE } from '../register/registerFiles';
import { readRegister } from '../register/registerReader';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

/** What a register has to say beside its policy, for a file that is a policy alone. Below it, so that its lines stay. */
const REST = [
  [/^register_version[ \t]*:/m, 'register_version: 1'],
  [/^organisation[ \t]*:/m, 'organisation: {id: policy, name: policy}'],
] as const;

/**
 * The licence policies of a register (a file or a folder), or of a YAML file that has `licence_policy` and perhaps `assets`.
 * @throws BrokenRegister if it has errors; UserError where it isn't there, or says nothing on licences
 */
export async function readPolicyFile(named: string, signal: AbortSignal): Promise<PolicyContext> {
  const file = (await findRegister(path.dirname(named), named)) ?? named;
  const buffers = await completed(file);
  const read = await readRegister(file, { within: null, signal, ...(buffers && { buffers }) });
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !read.register) throw new BrokenRegister(file, errors);
  const context = createPolicyContext(read.register, read.placeOf);
  if (!context) throw new UserError(message('error.no-licence-policy', { path: named }));
  return context;
}

async function completed(file: string): Promise<ReadonlyMap<string, string> | null> {
  const status = await fs.stat(file);
  // The register's reader says what is wrong with others.
  if (!status.isFile() || status.size > MOST_BYTES_A_FILE / 2) return null;
  const text = await fs.readFile(file, 'utf8');
  if (!/^licence_policy[ \t]*:/m.test(text)) return null;
  const rest = REST.flatMap(([key, line]) => (key.test(text) ? [] : line));
  return rest.length === 0 ? null : new Map([[file, `${text}\n${rest.join('\n')}\n`]]);
}
