import fs from 'node:fs';
import path from 'node:path';
import { git } from './programs.mjs';
import { Usage } from './usage.mjs';

function ask(folder, ...args) {
  try {
    return git(folder, ...args);
  } catch (error) {
    // git's last line tells the remedy, its first the problem.
    return {
      problem: String(error.stderr ?? error.message)
        .trim()
        .split('\n')[0],
    };
  }
}

/** The repository at a path given, with its name for the table; a Usage where there is none to measure. */
export function openRepository(given) {
  const folder = path.resolve(given);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Usage(`${given} is no folder.`);
  const gitDir = ask(folder, 'rev-parse', '--absolute-git-dir');
  if (gitDir.problem) throw new Usage(`${given} is no repository that git can read: ${gitDir.problem}`);
  const head = ask(folder, 'rev-parse', '--verify', 'HEAD^{commit}');
  if (head.problem) throw new Usage(`${given} has no commit to measure: ${head.problem}`);
  // Their lines and costs are those of a part of their history; blame's answers there are none to compare with.
  if (git(folder, 'rev-parse', '--is-shallow-repository') === 'true') throw new Usage(`${given} is a shallow clone.`);
  const top =
    git(folder, 'rev-parse', '--is-inside-work-tree') === 'true' && git(folder, 'rev-parse', '--show-toplevel');
  const root = top || gitDir;
  const named = path.basename(root) === '.git' ? path.dirname(root) : root;
  return { root, name: path.basename(named).replace(/(?<=.)\.git$/, ''), head };
}

export const countCommits = ({ root }) => Number(git(root, 'rev-list', '--count', 'HEAD'));
