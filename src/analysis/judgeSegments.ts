import type { JudgedSegment } from '../findings/facts';
import type { Commit, Segment } from '../history/model';
import type { Authorship, Judge, Verdict } from '../judgement/model';
import { NOT_JUDGED } from '../judgement/notJudged';
import { namesAiTool } from '../register/aiTrailer';

/** Judges the lines of files: each (commit, path in that commit) once in a file, however many runs of lines it has. */
export function createSegmentJudge(
  judge: Judge,
  commits: ReadonlyMap<string, Commit>,
): (segments: readonly Segment[]) => JudgedSegment[] {
  return (segments) => {
    // A commit has lines of several paths in one file only where files were joined: the last is remembered.
    const known = new Map<Commit, { readonly path: string; readonly verdict: Verdict }>();

    const verdictOf = (commit: Commit, path: string): Verdict => {
      const before = known.get(commit);
      if (before?.path === path) return before.verdict;
      const verdict = judge(authorshipOf(commit, path));
      known.set(commit, { path, verdict });
      return verdict;
    };

    return segments.map((segment) => {
      const commit = segment.commit === null ? undefined : commits.get(segment.commit);
      const { line, count, originalLine, originalPath } = segment;
      // Field by field: spread, a history's worth of them takes seconds.
      return {
        line,
        count,
        commit: commit ?? null,
        originalLine,
        originalPath,
        verdict: commit ? verdictOf(commit, originalPath) : notJudged(segment),
      };
    });
  };
}

/** The question that a commit asks of a path in it. */
export function authorshipOf(commit: Commit, path: string): Authorship {
  return {
    author: commit.author,
    committer: commit.committer,
    path,
    commit: commit.id,
    coAuthors: commit.coAuthors,
    signedOffBy: commit.signedOffBy,
    aiTrailer: commit.trailers.some(namesAiTool),
  };
}

const REASONS = { boundary: 'before-shallow-boundary', uncommitted: 'uncommitted' } as const;

function notJudged({ reason }: Segment): Verdict {
  return NOT_JUDGED[reason ? REASONS[reason] : 'unreadable'];
}
