import path from 'node:path';
import { measure } from './measure.mjs';
import { findProgram, git } from './programs.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

const MINUTE = 60_000;
const LIMIT = 10 * MINUTE;

/** What others show who wrote a repository with, where it is installed: by the program that it needs. */
const TOOLS = [
  { program: 'gitinspector', command: ['gitinspector'] },
  // Without a revision it asks shortlog, which then reads standard input where that is no terminal.
  { program: 'git-summary', command: ['git', 'summary', 'HEAD'] },
  { program: 'git-effort', command: ['git', 'effort'] },
  // Versions of git-extras have one or the other.
  findProgram('git-line-summary') === undefined
    ? { program: 'git-summary', command: ['git', 'summary', '--line'] }
    : { program: 'git-line-summary', command: ['git', 'line-summary'] },
];

/** They want a work tree, and whether they write to it is for them to say: they get a clone of their own. */
function cloneOf({ root, name }) {
  const folder = path.join(temporaryFolder(), name);
  git(root, '-c', 'advice.detachedHead=false', 'clone', '--quiet', '--shared', '.', folder);
  return folder;
}

/** They colour their output by the terminal's name, and fail without one. */
const env = { TERM: process.env.TERM ?? 'dumb' };

export async function measureOtherTools(repository, tell) {
  const rows = [];
  let clone;
  for (const { program, command } of TOOLS) {
    const subject = `\`${command.join(' ')}\``;
    if (findProgram(program) === undefined) {
      rows.push({ subject, ended: 'missing' });
      continue;
    }
    tell(subject);
    clone ??= cloneOf(repository);
    rows.push({ subject, ...(await measure(command[0], command.slice(1), { cwd: clone, env, limit: LIMIT })) });
  }
  if (clone) removeFolder(path.dirname(clone));
  return rows;
}
