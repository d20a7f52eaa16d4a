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
  /** A git repository whose analysis takes seconds, if it was asked for; not in the workspace file. */
  readonly large: string;
  readonly remove: () => void;
}

/** Files and commits: following each file through all of history takes seconds. */
const LARGE = { files: 3000, commits: 60_000 };

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

/** Commits that change one file each. */
function addCommits(folder: string, count: number): void {
  const commits = Array.from({ length: count }, (_, at) => {
    const start = at === 0 ? 'from refs/heads/main^0\n' : '';
    const text = `${at}\n`;
    const head = `commit refs/heads/main\ncommitter Ada <ada@alpha.example> ${1_700_000_000 + at} +0000\ndata 4\nMore\n`;
    return `${head}${start}M 100644 inline ${at % 10}.txt\ndata ${text.length}\n${text}\n`;
  });
  const git = (input: string, ...args: string[]): void => {
    execFileSync('git', args, { cwd: folder, input, env: { ...process.env, ...GIT_ENVIRONMENT } });
  };
  git(commits.join(''), 'fast-import', '--quiet');
  git('', 'reset', '--quiet', '--hard');
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

function makeLarge(large: string): void {
  const many = Array.from({ length: LARGE.files }, (_, at) => [`some/file${at}.txt`, `${at}\n`] as const);
  makeRepository(large, 'Ada Example <ada@alpha.example>', Object.fromEntries(many));
  addCommits(large, LARGE.commits - 1);
  // Nobody else is to analyse it: what is found is kept.
  writeFiles(large, { '.vscode/settings.json': '{ "chainOfTitle.explorerBadges.enabled": false }\n' });
}

/** Makes the workspace in a temporary folder; `large` on request, for it takes a while. */
export function makeWorkspace({ withLarge = false } = {}): TestWorkspace {
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
  if (withLarge) makeLarge(large);
  const file = inside('roots.code-workspace');
  const folders = Object.keys(roots).map((name) => ({ name, path: name }));
  fs.writeFileSync(file, JSON.stringify({ folders, settings: {} }, null, 2));
  const remove = (): void => {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...roots, large, file, remove };
}
