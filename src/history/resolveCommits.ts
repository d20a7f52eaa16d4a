import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 60_000;

/** The full ids of the commits that revisions name, by one process for all. A revision that names none is left out. */
export async function resolveCommits(
  repo: Repository,
  revisions: Iterable<string>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  // One question is a line. `-x` names nothing, as in resolveRevision.
  const asked = [...new Set(revisions)].filter((revision) => /^[^-\n\0][^\n\0]*$/.test(revision));
  if (asked.length === 0) return new Map();
  const stdin = asked.map((revision) => `${revision}^{commit}\n`).join('');
  const chunks: Buffer[] = [];
  const args = ['cat-file', '--batch-check=%(objectname)'];
  for await (const chunk of spawnGit(repo, args, { signal, timeLimit: TIME_LIMIT, stdin })) chunks.push(chunk);
  // Of others git repeats the question, with a word of what is wrong.
  const answers = Buffer.concat(chunks).toString('latin1').split('\n');
  return new Map(
    asked.flatMap((revision, at) => (/^[0-9a-f]+$/.test(answers[at]!) ? [[revision, answers[at]!] as const] : [])),
  );
}
