import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const PREFIX = 'chain-of-title-trees-';
/** Milliseconds: no reading takes a day. */
const MOST_AGE = 86_400_000;

/** Removes a folder that a killed process left: if it is this user's and old, and no link to elsewhere. */
async function removeForgotten(folder: string): Promise<void> {
  const facts = await lstat(folder);
  const isOwn = facts.isDirectory() && facts.uid === (process.getuid?.() ?? facts.uid);
  if (isOwn && Date.now() - facts.mtimeMs > MOST_AGE) await rm(folder, { recursive: true });
}

/** A new folder under the system's temporary one. Those of ours that nobody will remove any more go first. */
export async function makeTemporaryFolder(): Promise<string> {
  for (const name of await readdir(os.tmpdir())) {
    // Another process may be removing it too.
    if (name.startsWith(PREFIX)) await removeForgotten(path.join(os.tmpdir(), name)).catch(() => undefined);
  }
  return mkdtemp(path.join(os.tmpdir(), PREFIX));
}
