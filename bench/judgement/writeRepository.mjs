import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { environment } from '../history/environment.mjs';
import { git } from '../history/programs.mjs';
import { guard } from '../history/temporary.mjs';
import { BEGIN, DAYS, DAY_SECONDS, folderOf } from './world.mjs';

const COMMITS_A_FILE = 10;
const MOST_LINES = 200;
/** One in so many is by somebody whom the register doesn't list. */
const STRANGERS = 200;

/**
 * A bare repository in the folder, whose commits change some lines of one file each, by the world's people at random over
 * its years. @returns its path
 */
export async function writeRepository(folder, { random, below, persons }, commits) {
  const root = path.join(folder, 'judged.git');
  fs.mkdirSync(root);
  git(root, 'init', '--quiet', '--bare', '--initial-branch=main');
  const child = spawn('git', ['fast-import', '--quiet', '--done'], {
    ...{ cwd: root, env: environment, detached: true },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  guard(child);
  const files = new Map();
  for (let at = 0; at < commits; at++) {
    const file = fileName(below(Math.max(1, Math.round(commits / COMMITS_A_FILE))));
    const lines = files.get(file) ?? [];
    for (let line = below(lines.length + 1), end = line + 5; line < end && line < MOST_LINES; line++)
      lines[line] = `line ${at} ${line}`;
    files.set(file, lines);
    const author = random() < 1 / STRANGERS ? 'stranger@elsewhere.example' : persons[below(persons.length)].email;
    const when = BEGIN + Math.floor((at / commits) * DAYS) * DAY_SECONDS + 43_200;
    const text = `${lines.join('\n')}\n`;
    const told = [
      'commit refs/heads/main',
      ...['author', 'committer'].map((role) => `${role} ${author.split('@')[0]} <${author}> ${when} +0000`),
      'data 1\nc',
      `M 100644 inline ${file}`,
      `data ${Buffer.byteLength(text)}\n${text}`,
    ];
    if (!child.stdin.write(`${told.join('\n')}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end('done\n');
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`git fast-import ended: ${code}`);
  return root;
}

function fileName(number) {
  return `${folderOf(number)}/${number % 17 === 0 ? 'private/' : ''}part-${number % 40}/file-${number}.ts`;
}
