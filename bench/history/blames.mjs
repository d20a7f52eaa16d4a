import fs from 'node:fs';
import path from 'node:path';
import { measureScript } from './measure.mjs';
import { sample } from './sample.mjs';
import { temporaryFolder } from './temporary.mjs';

const script = path.join(import.meta.dirname, 'processes/blame.mjs');

/**
 * Blames `most` of the files, or all, and scales what it cost to all. Returns the cost, and what agreement.mjs compares
 * with: the files sampled and the folder of their blames. Blame looks at all that HEAD contains, or at `revisions`.
 */
export async function measureBlames(root, all, most, seed, revisions) {
  const folder = temporaryFolder();
  const paths = sample(all, most, seed);
  const job = path.join(folder, 'job');
  const result = path.join(folder, 'result');
  fs.writeFileSync(job, JSON.stringify({ root, paths, folder, result, revisions }));
  const { cpu, ownCpu, childPeak } = await measureScript(script, [job]);
  const { failed, wall } = JSON.parse(fs.readFileSync(result, 'utf8'));
  const factor = all.length / Math.max(1, paths.length);
  const row = { ended: 'well', cpu: (cpu - ownCpu) * factor, wall: wall * factor, childPeak };
  return { row: { ...row, sampled: paths.length, of: all.length }, blamed: { paths, folder, failed } };
}
