import type { Repository } from '../repository';
import { spawnGit } from '../spawnGit';
import type { Change } from './change';
import { createRawDiffParser } from './rawDiffParser';
import { RAW_DIFF } from './walkChanges';

/**
 * What a commit changed against a parent that isn't its first: only asked where a merge of more than two, or of unrelated
 * trees, leaves it open. The last answer is kept: a merge asks the same of each of its paths.
 */
export function compareWithParent(
  repo: Repository,
  limits: { readonly signal: AbortSignal; readonly timeLimit: number },
): (commit: string, parent: string) => Promise<readonly Change[]> {
  let merge = '';
  let answers = new Map<string, Promise<readonly Change[]>>();
  const ask = async (commit: string, parent: string): Promise<readonly Change[]> => {
    const parser = createRawDiffParser();
    for await (const chunk of spawnGit(repo, RAW_DIFF, { ...limits, stdin: `${commit} ${parent}\n` }))
      parser.push(chunk);
    return parser.finish().flatMap(({ changes }) => changes);
  };
  return (commit, parent) => {
    if (commit !== merge) answers = new Map();
    merge = commit;
    const answer = answers.get(parent) ?? ask(commit, parent);
    answers.set(parent, answer);
    return answer;
  };
}
