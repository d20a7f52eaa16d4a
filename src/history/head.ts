import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askGit } from './askGit';
import { GitFailure } from './gitFailure';
import type { Repository } from './repository';

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

async function readLine(folder: string, name: string): Promise<string> {
  const text = await readFile(path.join(folder, name), 'latin1').catch(() => '');
  return text.replace(/\r?\n[^]*$/, '');
}

async function ask(repo: Repository, signal: AbortSignal | undefined): Promise<string | null> {
  try {
    const id = (await askGit(repo, ['rev-parse', '--verify', 'HEAD'], { signal })).trim();
    return FULL_ID.test(id) ? id : null;
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

/**
 * HEAD's id, without a process where its branch lies in a file of its own; null without commits. What git doesn't
 * keep in such files (packed or reftable references) git is asked for.
 */
export async function readHead(repo: Repository, signal?: AbortSignal): Promise<string | null> {
  const head = await readLine(repo.gitDir, 'HEAD');
  if (FULL_ID.test(head)) return head;
  const [, reference] = /^ref: (refs\/heads\/[^\0]+)$/.exec(head) ?? [];
  if (reference !== undefined && !reference.split('/').includes('..')) {
    const id = await readLine(repo.commonDir, Buffer.from(reference, 'latin1').toString('utf8'));
    if (FULL_ID.test(id)) return id;
  }
  return ask(repo, signal);
}

/** Files that change when HEAD moves: watch these, then ask readHead. They may not exist yet. */
export function headFiles(repo: Repository): string[] {
  return [
    path.join(repo.gitDir, 'HEAD'),
    path.join(repo.gitDir, 'logs', 'HEAD'),
    path.join(repo.commonDir, 'packed-refs'),
  ];
}
