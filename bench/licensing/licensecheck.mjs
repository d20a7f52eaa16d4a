/** What Debian's licensecheck says of the files of a folder. */
import fs from 'node:fs';
import path from 'node:path';
import { measure } from '../history/measure.mjs';
import { findProgram } from '../history/programs.mjs';

/** Seconds, and what is said by file; undefined where it isn't installed. */
export async function licensecheck(folder, work) {
  const program = findProgram('licensecheck');
  if (!program) return undefined;
  const output = path.join(work, 'licensecheck');
  const args = ['--recursive', '--check', '.', '--shortname-scheme', 'spdx', '--machine', '.'];
  const { wall } = await measure(program, args, { cwd: folder, output });
  const lines = fs.readFileSync(output, 'utf8').trim().split('\n');
  return {
    wall,
    found: new Map(lines.map((line) => line.split('\t')).map(([file, said]) => [path.normalize(file), said])),
  };
}
