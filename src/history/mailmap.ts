import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readBlob } from './blob';
import { decodeText } from './decodeText';
import type { Signatory } from './model';
import { parseMailmap } from './mailmapParser';
import type { Mailmap } from './mailmapParser';
import type { Repository } from './repository';

const NAME = '.mailmap';
const MOST_BYTES = 5_000_000;

/** As git does: a link is not followed. */
async function readWorkTree(repo: Repository): Promise<Buffer | null> {
  if (repo.bare) return null;
  const file = path.join(repo.root, NAME);
  try {
    const facts = await lstat(file);
    return facts.isFile() && facts.size <= MOST_BYTES ? await readFile(file) : null;
  } catch {
    return null;
  }
}

/** The work tree's `.mailmap`, else the commit's; an empty one if neither is there. For display only: it joins nothing. */
export async function readMailmap(repo: Repository, commit: string, signal?: AbortSignal): Promise<Mailmap> {
  const bytes = (await readWorkTree(repo)) ?? (await readBlob(repo, commit, NAME, { maxBytes: MOST_BYTES, signal }));
  return parseMailmap(bytes ? decodeText(bytes) : '');
}

/** The name and address that a mailmap shows for those of a commit. */
export function displayName(mailmap: Mailmap, name: string, email: string): Signatory {
  const entry = mailmap.get(email.toLowerCase());
  const shown = entry?.byName.get(name.toLowerCase()) ?? entry;
  return { name: shown?.name ?? name, email: shown?.email ?? email };
}
