import type { JudgedSegment } from '../findings/facts';
import type { Commit, Segment } from '../history/model';
import type { Judge, Reason, Verdict } from '../judgement/model';
import { namesAiTool } from '../register/aiTrailer';

/** Judges the lines of files: each (commit, path in that commit) once, however many lines and files it has. */
export function createSegmentJudge(
  judge: Judge,
  commits: ReadonlyMap<string, Commit>,
): (segments: readonly Segment[]) => JudgedSegment[] {
  const verdicts = new Map<string, Map<string, Verdict>>();

  const verdictOf = (commit: Commit, path: string): Verdict => {
    let ofCommit = verdicts.get(commit.id);
    if (!ofCommit) verdicts.set(commit.id, (ofCommit = new Map<string, Verdict>()));
    let verdict = ofCommit.get(path);
    if (!verdict) ofCommit.set(path, (verdict = judge(authorshipOf(commit, path))));
    return verdict;
  };

  return (segments) =>
    segments.map((segment) => {
      const commit = segment.commit === null ? undefined : commits.get(segment.commit);
      return {
        ...segment,
        commit: commit ?? null,
        verdict: commit ? verdictOf(commit, segment.originalPath) : notJudged(segment),
      };
    });
}

function authorshipOf(commit: Commit, path: string): Parameters<Judge>[0] {
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

const verdictFor = (reason: Reason): Verdict => ({
  status: 'not_judged',
  ownership: { state: 'unknown' },
  person: null,
  vendor: 'unknown',
  agreements: [],
  gaps: [],
  reasons: [reason],
  clauses: {},
  ai: false,
  inForceToday: {},
});

/** Lines that nobody can be asked about: one value each. */
export const NOT_JUDGED = {
  'before-shallow-boundary': verdictFor('before-shallow-boundary'),
  uncommitted: verdictFor('uncommitted'),
  unreadable: verdictFor('unreadable'),
} as const;
