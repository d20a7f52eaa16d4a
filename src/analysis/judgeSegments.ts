import type { JudgedSegment, OriginLines, OriginRuns } from '../findings/facts';
import { originsOfRuns, RunWriter } from '../findings/originRuns';
import { createBreather } from '../history/breather';
import type { Commit, FileLines, Segment } from '../history/model';
import type { CarriedOver } from '../judgement/carryOver';
import { answersAlike } from '../judgement/judge';
import type { Authorship, Judge, Verdict } from '../judgement/model';
import { NOT_JUDGED } from '../judgement/notJudged';
import { namesAiTool } from '../register/aiTrailer';

/** A file by its path now, or some of its lines. */
type Lines = Pick<FileLines, 'path' | 'segments'>;

export interface SegmentJudge {
  /** The lines of one file. @param path where they are now, from the repository's root */
  readonly judgeSegments: (path: string, segments: readonly Segment[]) => JudgedSegment[];
  /**
   * The lines of several files, to the same verdicts. They are asked person by person: what a verdict rests on is found
   * in a processor's cache then (docs/performance.md, Judging). Others have their turn in between.
   */
  readonly judgeFiles: (files: readonly Lines[], signal?: AbortSignal) => Promise<OriginRuns[]>;
  /**
   * The same of lines that another judge of the same commits has judged. Only what that one may have answered otherwise is
   * asked; a file of which all holds on is the same value.
   */
  readonly judgeAgain: (
    files: readonly { readonly path: string; readonly lines: OriginRuns }[],
    before: Judge,
    signal?: AbortSignal,
  ) => Promise<OriginRuns[]>;
}

/** Judges the lines of files: once in a file each (commit, path in that commit), however many runs of lines it has. */
export function createSegmentJudge(judge: Judge, commits: ReadonlyMap<string, Commit>): SegmentJudge {
  const answer = (origin: OpenOrigin, path: string): void => {
    origin.verdict = judge(authorshipOf(origin.commit, origin.originalPath, path));
  };

  /** Person by person. */
  async function answerAll({ byAuthor }: OpenOrigins, signal?: AbortSignal): Promise<void> {
    const breathe = createBreather(signal);
    for (const origins of byAuthor.values()) {
      for (const { origin, path } of origins) {
        answer(origin, path);
        const breath = breathe();
        if (breath) await breath;
      }
    }
  }

  return {
    judgeSegments: (path, segments) => {
      const lines = linesOf(segments, commits, (origin) => answer(origin, path));
      const originOf = originsOfRuns(lines);
      return segments.map(({ line, count, originalLine, originalPath }, at) => {
        const { commit, verdict } = originOf(at);
        // Field by field: spread, a history's worth of them takes seconds.
        return { line, count, commit, originalLine, originalPath, verdict };
      });
    },
    judgeFiles: async (files, signal) => {
      const breathe = createBreather(signal);
      const open = new OpenOrigins();
      const all: OriginRuns[] = [];
      for (const { path, segments } of files) {
        all.push(linesOf(segments, commits, (origin) => open.add(origin, path)));
        const breath = breathe();
        if (breath) await breath;
      }
      await answerAll(open, signal);
      return all;
    },
    judgeAgain: async (files, before, signal) => {
      const breathe = createBreather(signal);
      const open = new OpenOrigins();
      const asked = questionsOf(answersAlike(before, judge), open);
      const all: OriginRuns[] = [];
      for (const { path, lines } of files) {
        all.push(asked(path, lines));
        const breath = breathe();
        if (breath) await breath;
      }
      await answerAll(open, signal);
      return all.map((lines, at) => (isSame(files[at]!.lines, lines) ? files[at]!.lines : lines));
    },
  };
}

type Growing = { -readonly [Key in keyof OriginLines]: OriginLines[Key] };
/** Whose verdict is still to be set. */
type OpenOrigin = Growing & { readonly commit: Commit };

/** What is to be asked, by the author's address. */
class OpenOrigins {
  readonly byAuthor = new Map<string, { readonly origin: OpenOrigin; readonly path: string }[]>();

  /** @param path where the lines are now */
  add(origin: OpenOrigin, path: string): void {
    const { email } = origin.commit.author;
    const others = this.byAuthor.get(email);
    if (others) others.push({ origin, path });
    else this.byAuthor.set(email, [{ origin, path }]);
  }
}

/** @param ask for the verdict of lines whose commit is known */
function linesOf(
  segments: readonly Segment[],
  commits: ReadonlyMap<string, Commit>,
  ask: (origin: OpenOrigin) => void,
): OriginRuns {
  const origins: Growing[] = [];
  const runs = new RunWriter(segments.length);
  // A file has few commits' lines from more than one path.
  const last = new Map<string | null, number>();
  for (const segment of segments) {
    const { line, count, commit: id, originalPath } = segment;
    let at = last.get(id);
    const known = at === undefined ? undefined : origins[at];
    const isKnown = known?.originalPath === originalPath && (id !== null || known.verdict === notJudged(segment));
    if (at === undefined || !isKnown) {
      const commit = id === null ? undefined : commits.get(id);
      const origin = { commit: commit ?? null, originalPath, verdict: notJudged(segment), count: 0 };
      at = origins.push(origin) - 1;
      last.set(id, at);
      if (isOpen(origin)) ask(origin);
    }
    origins[at]!.count += count;
    runs.add(line, count, at);
  }
  return { origins, runs: runs.finish() };
}

const isOpen = (origin: Growing): origin is OpenOrigin => origin.commit !== null;

/** Lines judged before, where what doesn't hold on is open: the same value where all does. */
function questionsOf(
  holds: CarriedOver['holdsFor'],
  open: OpenOrigins,
): (path: string, lines: OriginRuns) => OriginRuns {
  return (path, lines) => {
    let now: OriginLines[] | null = null;
    // By place and field by field: it is done for each origin of all lines, where whatever it makes adds up.
    for (let at = 0; at < lines.origins.length; at++) {
      const { commit, originalPath, verdict, count } = lines.origins[at]!;
      if (!commit) continue;
      const { id, author, coAuthors } = commit;
      if (holds({ commit: id, author, coAuthors, path: originalPath, pathNow: path })) continue;
      const origin = { commit, originalPath, verdict, count };
      now ??= [...lines.origins];
      now[at] = origin;
      open.add(origin, path);
    }
    return now ? { origins: now, runs: lines.runs } : lines;
  };
}

/** Whether lines of the same origins have the same verdicts. */
function isSame(before: OriginRuns, after: OriginRuns): boolean {
  return before === after || before.origins.every(({ verdict }, at) => verdict === after.origins[at]!.verdict);
}

/**
 * The question that a commit asks of a path in it.
 * @param pathNow where the lines are now
 */
export function authorshipOf(commit: Commit, path: string, pathNow = path): Authorship {
  return {
    author: commit.author,
    committer: commit.committer,
    path,
    pathNow,
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
