import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before } from 'mocha';

export interface CommitOptions {
  /** `Name <address>` */
  readonly author?: string;
  /** As git takes it. */
  readonly date?: string;
}

/** A real repository in a temporary folder. */
export interface Scratch {
  readonly root: string;
  git(...args: string[]): string;
  gitWith(options: { input?: string | Buffer; env?: Record<string, string>; cwd?: string }, ...args: string[]): Buffer;
  write(file: string | Buffer, content: string | Buffer): void;
  /** Adds everything and commits; the new commit's id. */
  commit(message: string | Buffer, options?: CommitOptions): string;
}

function temporaryFolder(): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chain-of-title-')));
}

const made: string[] = [];

/** Opens an existing repository, or a folder to become one, for the same handling. */
export function scratchAt(root: string): Scratch {
  const gitWith: Scratch['gitWith'] = ({ input, env, cwd }, ...args) =>
    execFileSync('git', [...ALWAYS, ...args], {
      cwd: cwd ?? root,
      input: input ?? '',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LC_ALL: 'C',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_COMMITTER_NAME: 'Cy',
        GIT_COMMITTER_EMAIL: 'cy@example.com',
        GIT_AUTHOR_DATE: '1700000000 +0100',
        GIT_COMMITTER_DATE: '1700000000 +0100',
        ...env,
      },
    });
  const git: Scratch['git'] = (...args) =>
    gitWith({}, ...args)
      .toString('utf8')
      .trim();
  const under = (file: string | Buffer): Buffer => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(file)]);
  return {
    root,
    git,
    gitWith,
    write(file, content) {
      const full = under(file);
      fs.mkdirSync(full.subarray(0, full.lastIndexOf(47)), { recursive: true });
      fs.writeFileSync(full, content);
    },
    commit(message, { author, date } = {}) {
      git('add', '--all');
      const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(author ?? 'Ada <ada@example.com>') ?? [];
      const env = {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        ...(date && { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }),
      };
      gitWith({ input: message, env }, 'commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '--file=-');
      return headIn(path.join(root, '.git')) ?? git('rev-parse', 'HEAD');
    },
  };
}

// Looking whether to tidy up takes as long as a commit.
const ALWAYS = ['protocol.file.allow=always', 'commit.gpgsign=false', 'maintenance.auto=false'].flatMap((setting) => [
  '-c',
  setting,
]);

/** The commit just made, without a process: its reference stands in a file of its own. Null in another kind of folder. */
function headIn(folder: string): string | null {
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8').trim();
  try {
    const head = read('HEAD');
    return head.startsWith('ref: ') ? read(head.slice('ref: '.length)) : head;
  } catch {
    return null;
  }
}

export function scratchRepository(...options: string[]): Scratch {
  const root = temporaryFolder();
  made.push(root);
  const scratch = scratchAt(root);
  scratch.git('init', '--quiet', '--initial-branch=main', ...options);
  return scratch;
}

/** A folder that the suite clears away. */
export function scratchFolder(): string {
  const folder = temporaryFolder();
  made.push(folder);
  return folder;
}

/** Lets a suite run under a home without the machine's own git configuration, caches and data, and clears up what it made. */
export function useScratchHome(): void {
  let home: string | undefined;
  const named = new Map(
    ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'].map((name) => [name, process.env[name]]),
  );
  before(() => {
    home = process.env.HOME;
    process.env.HOME = scratchFolder();
    for (const name of named.keys()) Reflect.deleteProperty(process.env, name);
  });
  after(() => {
    process.env.HOME = home;
    for (const [name, folder] of named) if (folder !== undefined) process.env[name] = folder;
    for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
  });
}
