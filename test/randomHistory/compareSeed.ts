import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compareWithBlame } from './compareWithBlame';
import type { CompareOptions, Comparison } from './compareWithBlame';
import { writeRandomHistory } from './writeRandomHistory';

export interface SeedOptions extends CompareOptions {
  readonly objectFormat?: 'sha1' | 'sha256';
  /** Does something to the repository, and says how to compare, or what to compare instead. */
  readonly prepare?: (folder: string, workspace: string) => Promise<CompareOptions & { readonly folder?: string }>;
}

/** From 25 to 40, by the seed. */
const commitsOf = (seed: number): number => 25 + (seed % 16);

/** Writes a seed's history into a temporary folder, compares, and clears away. */
export async function compareSeed(seed: number, options: SeedOptions = {}): Promise<Comparison> {
  const workspace = await fs.mkdtemp(path.join(os.tmpdir(), 'chain-of-title-'));
  const folder = path.join(workspace, 'history.git');
  try {
    if (options.objectFormat)
      execFileSync('git', [
        'init',
        '--quiet',
        '--bare',
        '--initial-branch=main',
        `--object-format=${options.objectFormat}`,
        folder,
      ]);
    await writeRandomHistory(folder, { seed, commits: commitsOf(seed) });
    const prepared = await options.prepare?.(folder, workspace);
    return await compareWithBlame(prepared?.folder ?? folder, { ...options, ...prepared });
  } finally {
    await fs.rm(workspace, { recursive: true, force: true });
  }
}
