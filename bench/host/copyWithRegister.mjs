import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cli } from '../history/built.mjs';

const REGISTER = 'ip-register.yaml';

/** A copy of a repository at `folder`, with the register given, or its own, or else one that is drafted. */
export function copyWithRegister(repository, folder, register) {
  execFileSync('git', ['clone', '--quiet', '--local', path.resolve(repository), folder]);
  const target = path.join(folder, REGISTER);
  if (register !== undefined) fs.copyFileSync(register, target);
  else if (!fs.existsSync(target)) execFileSync(process.execPath, [cli, 'init', '-C', folder], { stdio: 'ignore' });
}
