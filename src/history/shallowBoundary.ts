import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createBatchParser } from './batchParser';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 60_000;
const known = new WeakMap<Repository, { readonly listed: string; readonly boundary: Promise<ReadonlySet<string>> }>();

/** Of the commits at which history was cut, those that do have parents: a listed root commit hides nothing. */
async function withParents(repo: Repository, listed: string): Promise<ReadonlySet<string>> {
  const ids = listed.split('\n').filter((id) => /^[0-9a-f]{40,64}$/.test(id));
  const boundary = new Set(ids);
  let current = '';
  let raw: Buffer[] = [];
  const parser = createBatchParser({
    begin: ({ id }) => {
      current = id;
      raw = [];
    },
    data: (bytes) => raw.push(bytes),
    end: () => {
      if (!/^[^\n]*\nparent /.test(Buffer.concat(raw).toString('latin1', 0, 300))) boundary.delete(current);
    },
  });
  const options = { stdin: ids.map((id) => `${id}\n`).join(''), timeLimit: TIME_LIMIT };
  for await (const chunk of spawnGit(repo, ['cat-file', '--batch', '--buffer'], options)) parser.push(chunk);
  return boundary;
}

/**
 * The commits whose parents a shallow clone left out; empty for a whole clone. What blame gives them may be older. Read
 * again when the file changes: a fetch deepens.
 */
export async function readShallowBoundary(repo: Repository): Promise<ReadonlySet<string>> {
  const listed = await readFile(path.join(repo.commonDir, 'shallow'), 'utf8').catch(() => '');
  if (!listed) return new Set();
  const last = known.get(repo);
  if (last?.listed === listed) return last.boundary;
  const boundary = withParents(repo, listed);
  known.set(repo, { listed, boundary });
  boundary.catch(() => known.delete(repo));
  return boundary;
}
