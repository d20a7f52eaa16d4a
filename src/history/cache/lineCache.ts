import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { askOrNull } from '../askOrNull';
import type { Repository } from '../repository';
import { CorruptGeneration, GenerationWriter, parseGeneration } from './generationFile';
import type { Generation } from './generationFile';
import { pruneCache } from './pruneCache';

/** A commit whose lines are known, and whose they are. */
export interface KeptLines extends Generation {
  readonly commit: string;
}

/**
 * Owners of lines as they were found, one file for each commit and key. Nothing of it is needed: what can't be read or
 * written is as if it weren't there.
 */
export interface LineCache {
  /** One for each repository and key. */
  readonly name: string;
  read(commit: string): Promise<KeptLines | null>;
  /** Of the commits that are kept one with few commits between it and this one: the last used, if that is near. */
  nearest(commit: string, signal: AbortSignal): Promise<KeptLines | null>;
  /** For what `write` takes. */
  begin(): GenerationWriter;
  write(commit: string, writer: GenerationWriter): Promise<void>;
}

const SUFFIX = '.lines';
/** Larger ones aren't worth reading back. */
const MOST_BYTES = 512 << 20;
/** Commits, which cost a fraction of a second. */
const NEAR = 500;

/** The names of a folder's files; none where there is no folder. */
async function lastUsedFirst(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const times = names.map(async (name) => {
    const facts = await stat(path.join(folder, name)).catch(() => null);
    return { name, used: facts?.mtimeMs ?? 0 };
  });
  return (await Promise.all(times)).sort((a, b) => b.used - a.used).map(({ name }) => name);
}

/** `key` as cacheKey gives it; `folder` is ours, for all repositories. */
export function openLineCache(repo: Repository, folder: string, key: Buffer): LineCache {
  // Work trees of a repository share its commits.
  const own = path.join(folder, createHash('sha256').update(repo.commonDir).digest('hex').slice(0, 32));
  const prefix = `${key.toString('hex', 0, 8)}-`;
  const fileOf = (commit: string): string => path.join(own, `${prefix}${commit}${SUFFIX}`);

  const read = async (commit: string): Promise<KeptLines | null> => {
    const file = fileOf(commit);
    try {
      const generation = await parseGeneration(await readFile(file), key);
      const now = new Date();
      await utimes(file, now, now);
      return { commit, ...generation };
    } catch (error) {
      if (error instanceof CorruptGeneration) await rm(file, { force: true }).catch(() => undefined);
      return null;
    }
  };
  /** Infinite for a commit that is gone: it was amended, and swept away. */
  const distance = async (from: string, to: string, signal: AbortSignal): Promise<number> =>
    Number((await askOrNull(repo, ['rev-list', '--count', `${from}...${to}`, '--'], signal)) ?? Infinity);

  return {
    name: path.join(own, prefix),
    read,
    async nearest(commit, signal) {
      const others = (await lastUsedFirst(own))
        .filter((name) => name.startsWith(prefix) && name.endsWith(SUFFIX))
        .map((name) => name.slice(prefix.length, -SUFFIX.length))
        .filter((name) => /^[0-9a-f]{40,64}$/.test(name) && name !== commit);
      const found: { readonly far: number; readonly other: string }[] = [];
      for (const other of others) {
        const far = await distance(other, commit, signal);
        found.push({ far, other });
        if (far <= NEAR) break;
      }
      for (const { far, other } of found.sort((a, b) => a.far - b.far)) {
        const lines = far < Infinity ? await read(other) : null;
        if (lines) return lines;
      }
      return null;
    },
    begin: () => new GenerationWriter(key),
    async write(commit, writer) {
      const pieces = writer.finish();
      if (pieces.reduce((sum, { length }) => sum + length, 0) > MOST_BYTES) return;
      const temporary = path.join(own, `${randomUUID()}.tmp`);
      try {
        await mkdir(own, { recursive: true, mode: 0o700 });
        await writeFile(temporary, pieces, { flag: 'wx', mode: 0o600 });
        await rename(temporary, fileOf(commit));
        await pruneCache(folder, own);
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}
