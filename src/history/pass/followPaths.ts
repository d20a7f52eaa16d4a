import { isUtf8 } from 'node:buffer';
import { askOrNull } from '../askOrNull';
import { createBreather } from '../breather';
import type { Segment, TreeFile } from '../model';
import type { Repository } from '../repository';
import type { Start } from './attribute';
import { attributesDecide } from './attributesDecide';
import type { BlameRules } from './blameRules';
import { createBlobFacts } from './blobFacts';
import { compareWithParent } from './compareWithParent';
import { PathGraph } from './pathGraph';
import type { PathLink } from './pathGraph';
import { walkChanges } from './walkChanges';

/** Who the lines of a commit's files are from, as found before. */
export interface KnownLines {
  readonly commit: string;
  /** Null for a path that isn't known, or not with these contents. */
  segmentsOf(path: string, blob: string): readonly Segment[] | null;
}

export interface FollowOptions {
  readonly signal: AbortSignal;
  readonly rules: BlameRules;
  /** Only what isn't in that commit's history has to be walked. */
  readonly known?: KnownLines | undefined;
  /** A commit; lines of those that it contains are given to any of them, for they aren't walked. Not beside `known`. */
  readonly since?: string | undefined;
  /** Commits walked. */
  readonly onCommits?: ((count: number) => void) | undefined;
}

/** As many commits as a command line can name. */
const MOST_OLDER = 200;
/** Commits between two reports of progress. */
const STEP = 500;
/** Milliseconds for each process. */
const TIME_LIMIT = 3_600_000;

const toBytes = (path: string): string => Buffer.from(path, 'utf8').toString('latin1');

function knownAt(known: KnownLines, path: string, blob: string): readonly Segment[] | null {
  const bytes = Buffer.from(path, 'latin1');
  return isUtf8(bytes) ? known.segmentsOf(bytes.toString('utf8'), blob) : null;
}

/** What left a walked range for commits on branches that had left before the known one. */
type Older = ReadonlyMap<string, ReadonlyMap<string, readonly PathLink[]>>;

function settleAtKnown(graph: PathGraph, known: KnownLines): Older {
  for (const [path, [link]] of graph.left.get(known.commit) ?? []) {
    const segments = knownAt(known, path, link!.blob);
    if (segments) graph.settleLeft(known.commit, path, segments);
  }
  return new Map([...graph.left].filter(([commit]) => commit !== known.commit));
}

/** Walks the history of a commit for where the lines of files in it come from. */
export async function followPaths(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  { signal, rules, known, since, onCommits }: FollowOptions,
): Promise<Start[]> {
  const limits = { signal, timeLimit: TIME_LIMIT };
  const blobs = createBlobFacts(repo, rules.countsLast, limits);
  const compare = compareWithParent(repo, limits);
  const newGraph = (): PathGraph => new PathGraph({ blobs, compare, attributesDecide: attributesDecide(repo, signal) });
  const breathe = createBreather();
  let count = 0;
  const walk = async (graph: PathGraph, range: readonly string[], before?: (commit: string) => void): Promise<void> => {
    for await (const changes of walkChanges(repo, range, limits)) {
      before?.(changes.commit);
      await graph.take(changes);
      if (++count % STEP === 0) onCommits?.(count);
      await breathe();
    }
    onCommits?.(count);
  };

  /** What the known commit has as an older one had it has the same owners. The rest stays open. */
  const settleOlder = async (graph: PathGraph, from: KnownLines, older: Older): Promise<void> => {
    if (older.size === 0 || older.size > MOST_OLDER) return;
    const base = await askOrNull(repo, ['merge-base', '--octopus', ...older.keys()], signal);
    // Histories that have nothing in common.
    if (!base) return;
    const back = newGraph();
    const paths = new Set([...older.values()].flatMap((waiting) => [...waiting.keys()]));
    const starts = new Map([...paths].map((path) => [path, back.follow(from.commit, path, '')]));
    const settleAt = (at: string): void => {
      for (const [path, [link]] of older.get(at) ?? []) {
        const segments = back.hasArrived(starts.get(path)!, at, path) ? knownAt(from, path, link!.blob) : null;
        if (segments) graph.settleLeft(at, path, segments);
      }
    };
    await walk(back, [from.commit, `^${base}`], settleAt);
    settleAt(base);
  };

  try {
    const graph = newGraph();
    const starts = files.map(({ path, blob, lines }) => ({ link: graph.follow(commit, toBytes(path), blob), lines }));
    const walked = since ?? known?.commit;
    await walk(graph, walked === undefined ? [commit] : [commit, `^${walked}`]);
    if (since !== undefined) graph.endLeft();
    else if (known) await settleOlder(graph, known, settleAtKnown(graph, known));
    return starts;
  } finally {
    await blobs.close();
  }
}
