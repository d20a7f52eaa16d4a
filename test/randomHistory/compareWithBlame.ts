import { isDeepStrictEqual } from 'node:util';
import { blameFile } from '../../src/history/blame';
import type { Segment, TreeFile } from '../../src/history/model';
import { readBlameRules } from '../../src/history/pass/blameRules';
import { ignoredCommits } from '../../src/history/pass/ignoredCommits';
import { passLines } from '../../src/history/pass/passLines';
import { openRepository, resolveRevision } from '../../src/history/repository';
import type { Repository } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';

export interface CompareOptions {
  readonly ignoreWhitespace?: boolean;
  /** As resolveIgnoreRevs gives it. */
  readonly ignoreRevs?: string | null;
}

/** What was compared, and the first thing that differs, if any does. */
export interface Comparison {
  readonly files: number;
  readonly lines: number;
  /** Files that the pass leaves to blame. */
  readonly left: number;
  /** Segments whose lines were made under another path. */
  readonly renamed: number;
  readonly difference: string | null;
}

/** A file, who owns its lines by the pass (null: blame must tell), and by blame. */
interface Compared {
  readonly file: TreeFile;
  readonly passed: readonly Segment[] | null;
  readonly blamed: readonly Segment[];
}

const told = (segment: Segment | undefined): string => (segment ? JSON.stringify(segment) : 'nothing');

function differenceOf({ file, passed, blamed }: Compared): string | null {
  if (passed === null || isDeepStrictEqual(passed, blamed)) return null;
  const at = [...blamed, undefined].findIndex((segment, index) => !isDeepStrictEqual(segment, passed[index]));
  return `${JSON.stringify(file.path)}: ${told(passed[at])} should be ${told(blamed[at])}`;
}

async function passAll(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  { ignoreWhitespace = false, ignoreRevs = null }: CompareOptions,
): Promise<Map<TreeFile, readonly Segment[] | null>> {
  const { signal } = new AbortController();
  const rules = await readBlameRules(repo, ignoreWhitespace, signal);
  if (!rules) throw new Error(`nothing to compare: the pass doesn't know the rules of git ${repo.gitVersion}`);
  const ignored = await ignoredCommits(repo, ignoreRevs, signal);
  const found = new Map<TreeFile, readonly Segment[] | null>();
  for await (const { file, segments } of passLines(repo, commit, files, { signal, rules, ignored }))
    found.set(file, segments);
  return found;
}

/** Compares passLines with blame, for each text file of HEAD. */
export async function compareWithBlame(folder: string, options: CompareOptions = {}): Promise<Comparison> {
  const repo = await openRepository(folder);
  const commit = await resolveRevision(repo, 'HEAD');
  const files = (await listTree(repo, commit)).filter(({ kind, lines }) => kind === 'text' && lines > 0);
  const passed = await passAll(repo, commit, files, options);
  const blame = { ignoreRevs: null, ...options };
  // The queue lets few of them run at a time.
  const all = await Promise.all(
    files.map(async (file): Promise<Compared> => {
      const { segments: blamed, unread } = await blameFile(repo, commit, file.path, blame);
      if (unread) throw new Error(`${JSON.stringify(file.path)} can't be blamed: ${unread}`);
      if (!passed.has(file)) throw new Error(`${JSON.stringify(file.path)} was passed over`);
      return { file, passed: passed.get(file)!, blamed };
    }),
  );
  return {
    files: all.length,
    lines: all.reduce((sum, { file }) => sum + file.lines, 0),
    left: all.filter((one) => one.passed === null).length,
    renamed: all.flatMap(({ file, blamed }) => blamed.filter(({ originalPath }) => originalPath !== file.path)).length,
    difference: all.map(differenceOf).find((difference) => difference !== null) ?? null,
  };
}
