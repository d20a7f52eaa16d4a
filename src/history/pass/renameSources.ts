import { isRegular, statusOf } from './change';
import type { Change } from './change';
import { bytesCopied } from './spans';
import type { Spans } from './spans';

/** What rename detection needs to know of blobs. */
export interface BlobFacts {
  /** Bytes, of those that are there. */
  sizes(blobs: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Of blobs that are there. */
  spans(blobs: readonly string[]): Promise<ReadonlyMap<string, Spans>>;
}

/** What an added path was before: null if it is new. */
export interface RenameSource {
  readonly source: Change | null;
  /** Paths whose contents were compared and have CRLF: attributes may have git count them otherwise. */
  readonly withCrlf: readonly string[];
  /** Contents that would have to be compared aren't there: git gives up. */
  readonly missing: boolean;
}

/** git's scores: of 60,000 (diffcore.h). */
const FULL = 60_000;
const LEAST = 30_000;
const LEAST_FOR_BASENAME = 45_000;
/** How many identical sources git looks at, and how many candidates it keeps. */
const MOST_IDENTICAL = 100;
const MOST_KEPT = 4;
/** Blobs whose contents are compared at a time: memory is bounded by that. */
const AT_ONCE = 256;

const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function grouped(changes: readonly Change[], keyOf: (change: Change) => string): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return groups;
}

/** Whether sizes alone don't rule it out. */
function mayBeSimilar(added: number | undefined, source: number | undefined, least: number): boolean {
  if (added === undefined || source === undefined || added === 0) return false;
  return Math.max(added, source) * (FULL - least) >= Math.abs(added - source) * FULL;
}

interface Sizes {
  readonly of: (source: Change) => number | undefined;
  readonly added: number | undefined;
}

interface Seen {
  readonly withCrlf: Set<string>;
  missing: boolean;
}

interface Candidate {
  readonly source: Change;
  readonly score: number;
  readonly sameName: boolean;
}

/** Positive if `a` is the worse one; an empty place is the worst. */
function compare(a: Candidate | undefined, b: Candidate | undefined): number {
  if (!a || !b) return a === b ? 0 : a ? -1 : 1;
  return b.score - a.score || Number(b.sameName) - Number(a.sameName);
}

/** The best, and among equals the one that ends up first in the few places that git has for them. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const kept = Array.from<Candidate | undefined>({ length: MOST_KEPT });
  for (const candidate of candidates) {
    let worst = 0;
    for (let at = 1; at < MOST_KEPT; at++) if (compare(kept[at], kept[worst]) > 0) worst = at;
    if (compare(kept[worst], candidate) > 0) kept[worst] = candidate;
  }
  return kept.reduce((best, one) => (compare(best, one) > 0 ? one : best));
}

/**
 * The paths that a commit deleted, as what its added paths may have been before. By git's own rules for one destination
 * (diffcore-rename.c, from 2.31 on), which blame goes by: the same blob; else, with a basename that no other source has,
 * three quarters of the contents; else the most of the contents, at least half.
 */
export class RenameSources {
  private readonly deleted: readonly Change[];
  private readonly byBlob: ReadonlyMap<string, readonly Change[]>;
  private readonly byName: ReadonlyMap<string, readonly Change[]>;
  private sizes: Promise<ReadonlyMap<string, number>> | null = null;

  /** All that the commit changed against a parent, in git's order. */
  constructor(
    changes: readonly Change[],
    private readonly blobs: BlobFacts,
  ) {
    this.deleted = changes.filter(({ oldMode, newMode }) => statusOf(oldMode, newMode) === 'D');
    this.byBlob = grouped(this.deleted, ({ oldBlob }) => oldBlob);
    this.byName = grouped(this.deleted, ({ path }) => basename(path));
  }

  async find(target: Change): Promise<RenameSource> {
    const seen = { withCrlf: new Set<string>(), missing: false };
    const found = (source: Change | null | undefined): RenameSource => ({
      source: source ?? null,
      withCrlf: [...seen.withCrlf],
      missing: seen.missing,
    });
    const identical = this.findIdentical(target);
    if (identical || !isRegular(target.newMode) || this.deleted.length === 0) return found(identical);

    const sameName = this.byName.get(basename(target.path)) ?? [];
    if (sameName.length === 1) {
      const [score = 0] = await this.scores(target, sameName, LEAST_FOR_BASENAME, seen);
      if (score >= LEAST_FOR_BASENAME) return found(sameName[0]);
    }
    const named = new Set(sameName);
    const sources = await this.candidates(target, named);
    const scores = await this.scores(target, sources, LEAST, seen);
    const candidates = sources.map((source, at) => ({
      source,
      score: scores[at]!,
      sameName: named.has(source),
    }));
    const best = bestOf(candidates);
    return found(best && best.score >= LEAST ? best.source : null);
  }

  private findIdentical({ newBlob, newMode, path }: Change): Change | undefined {
    const same = (this.byBlob.get(newBlob) ?? [])
      .filter(({ oldMode }) => (isRegular(oldMode) && isRegular(newMode)) || oldMode === newMode)
      .slice(0, MOST_IDENTICAL);
    return same.find((source) => basename(source.path) === basename(path)) ?? same[0];
  }

  /** Bytes of the regular files among the deleted, and of the added one. */
  private async sizesFor(blob: string): Promise<Sizes> {
    this.sizes ??= this.blobs.sizes(
      this.deleted.filter(({ oldMode }) => isRegular(oldMode)).map(({ oldBlob }) => oldBlob),
    );
    const sizes = await this.sizes;
    return {
      of: ({ oldMode, oldBlob }) => (isRegular(oldMode) ? sizes.get(oldBlob) : undefined),
      added: (await this.blobs.sizes([blob])).get(blob),
    };
  }

  /** Those that can have a score, in git's order; and those without that take a place of one that could be equal. */
  private async candidates({ newBlob }: Change, sameName: ReadonlySet<Change>): Promise<Change[]> {
    const { of, added } = await this.sizesFor(newBlob);
    let others = 0;
    return this.deleted.filter(
      (source) =>
        mayBeSimilar(added, of(source), LEAST) ||
        sameName.has(source) ||
        (isRegular(source.oldMode) && of(source) === undefined) ||
        others++ < MOST_KEPT,
    );
  }

  /** 0 for what git doesn't compare. */
  private async scores(
    { path, newBlob }: Change,
    sources: readonly Change[],
    least: number,
    seen: Seen,
  ): Promise<number[]> {
    const { of, added } = await this.sizesFor(newBlob);
    if (added === undefined || sources.some((source) => isRegular(source.oldMode) && of(source) === undefined))
      seen.missing = true;
    const compared = sources.filter((source) => mayBeSimilar(added, of(source), least));
    const scores = new Map<Change, number>();
    for (let from = 0; from < compared.length; from += AT_ONCE) {
      const some = compared.slice(from, from + AT_ONCE);
      const spans = await this.blobs.spans([newBlob, ...some.map(({ oldBlob }) => oldBlob)]);
      const target = spans.get(newBlob);
      if (target?.crlf) seen.withCrlf.add(path);
      for (const source of some) {
        const before = spans.get(source.oldBlob);
        if (!before || !target) {
          seen.missing = true;
          continue;
        }
        if (before.crlf) seen.withCrlf.add(source.path);
        const larger = Math.max(of(source)!, added!);
        scores.set(source, Math.floor((bytesCopied(before, target) * FULL) / larger));
      }
    }
    return sources.map((source) => scores.get(source) ?? 0);
  }
}
