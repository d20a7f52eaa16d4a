import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { git } from '../../demo/git';
import type { DemoResult } from '../../demo/makeDemo';
import { makeDemo } from '../../demo/makeDemo';

const made: string[] = [];
process.on('exit', () => made.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A folder that goes when the tests end. */
export function scratchFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-test-'));
  made.push(folder);
  return folder;
}

let shared: Promise<DemoResult> | undefined;

/** One demo for all tests that only read it. */
export function sharedDemo(): Promise<DemoResult> {
  return (shared ??= makeDemo(path.join(scratchFolder(), 'demo')));
}

export interface DemoCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly email: string;
  readonly authored: string;
  readonly authorTime: number;
  readonly commitTime: number;
  readonly subject: string;
  readonly body: string;
}

/** Newest first; those that touch `paths`, or all. */
export async function demoCommits(...paths: readonly string[]): Promise<DemoCommit[]> {
  const { folder } = await sharedDemo();
  const format = ['%H', '%P', '%an', '%ae', '%aI', '%at', '%ct', '%s', '%b'].join('%x00');
  const log = git(folder, 'log', '-z', `--format=${format}`, '--', ...paths);
  const fields = log === '' ? [] : log.split('\0');
  return Array.from({ length: Math.floor(fields.length / 9) }, (_, at): DemoCommit => {
    const [id = '', parents = '', author = '', email = '', authored = '', ...rest] = fields.slice(at * 9, at * 9 + 9);
    const [authorTime = '', commitTime = '', subject = '', body = ''] = rest;
    const times = { authorTime: Number(authorTime), commitTime: Number(commitTime) };
    return { id, parents: parents.split(' ').filter(Boolean), author, email, authored, ...times, subject, body };
  });
}

/** Lines at HEAD that git blame gives to the address, in one file. */
export async function linesOf(email: string, file: string): Promise<number> {
  const { folder } = await sharedDemo();
  const blame = git(folder, 'blame', '--line-porcelain', 'HEAD', '--', file);
  return blame.split('\n').filter((line) => line === `author-mail <${email}>`).length;
}
