import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './projectRoot';

/** A workspace of the four kinds of folder that the editor meets; the folders' names in the workspace are these keys. */
export interface TestWorkspace {
  /** The `.code-workspace` file. */
  readonly file: string;
  /** The demo repository, freshly made. */
  readonly demo: string;
  readonly 'no-git': string;
  /** A git repository without `ip-register.yaml`. */
  readonly 'no-register': string;
  /** A git repository with another in its folder `inner`. */
  readonly nested: string;
  /** A git repository whose analysis takes seconds; not in the workspace file. */
  readonly large: string;
  readonly remove: () => void;
}

/** Files, each a blame of its own; too many for badges, so that nobody else analyses them. */
const LARGE = 3000;

const GIT_ENVIRONMENT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** One commit of the given files by one author, in a new repository on branch main. */
function makeRepository(folder: string, author: string, files: Readonly<Record<string, string>>): void {
  writeFiles(folder, files);
  const email = /<(.*)>/.exec(author)?.[1] ?? author;
  const identity = ['-c', `user.name=${author.replace(/ *<.*/, '')}`, '-c', `user.email=${email}`];
  const git = (...args: string[]): void => {
    execFileSync('git', [...identity, ...args], { cwd: folder, env: { ...process.env, ...GIT_ENVIRONMENT } });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--', ...Object.keys(files));
  git('commit', '--quiet', '--message=Start');
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

/** Makes the workspace in a temporary folder. */
export function makeWorkspace(): TestWorkspace {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chain-of-title-workspace-'));
  const inside = (name: string): string => path.join(folder, name);
  const roots = {
    demo: inside('demo'),
    'no-git': inside('no-git'),
    'no-register': inside('no-register'),
    nested: inside('nested'),
  };
  execFileSync(process.execPath, [path.join(projectRoot, 'out/demo/make.js'), roots.demo]);
  writeFiles(roots['no-git'], { 'notes.txt': 'no history here\n' });
  makeRepository(roots['no-register'], 'Ada Example <ada@alpha.example>', {
    'main.py': 'print("hello")\n',
    'README.md': '# Plain\n',
  });
  makeRepository(roots.nested, 'Ada Example <ada@alpha.example>', { 'outer.txt': 'outer\n' });
  makeRepository(path.join(roots.nested, 'inner'), 'Ben Example <ben@beta.example>', { 'inner.txt': 'inner\n' });
  const large = inside('large');
  const many = Array.from({ length: LARGE }, (_, at) => [`file${at}.txt`, `${at}\n`] as const);
  makeRepository(large, 'Ada Example <ada@alpha.example>', Object.fromEntries(many));
  const file = inside('roots.code-workspace');
  const folders = Object.keys(roots).map((name) => ({ name, path: name }));
  fs.writeFileSync(file, JSON.stringify({ folders, settings: {} }, null, 2));
  const remove = (): void => {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...roots, large, file, remove };
}
