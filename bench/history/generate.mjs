import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/root.mjs';
import { git } from './programs.mjs';
import { openRepository } from './repository.mjs';

const generator = path.join(root, 'out/test/randomHistory/writeRandomHistory.js');

/** A repository in the folder with that many commits, the same for the same seed, packed as after a clone. */
export async function generateRepository(folder, commits, seed) {
  const { writeRandomHistory } = await import(pathToFileURL(generator));
  const made = path.join(folder, 'generated');
  fs.mkdirSync(made);
  await writeRandomHistory(made, { seed, commits, flavour: 'plain' });
  git(made, '-c', 'gc.auto=0', 'repack', '-a', '-d', '-q');
  return openRepository(made);
}
