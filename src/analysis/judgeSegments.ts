import type { JudgedSegment } from '../findings/facts';
import { createBreather } from '../history/breather';
import type { Commit, Segment } from '../history/model';
import type { Authorship, Judge, Verdict } from '../judgement/model';
import { NOT_JUDGED } from '../judgement/notJudged';
import { namesAiTool } from '../register/aiTrailer';

export interface SegmentJudge {
  /** The lines of one file. */
  readonly judgeSegments: (segments: readonly Segment[]) => JudgedSegment[];
  /**
   * The lines of several files, to the same verdicts. They are asked person by person: what a verdict rests on is found
   * in a processor's cache then (docs/performance.md, Judging).
   */
  readonly judgeFiles: (files: readonly (readonly Segment[])[]) => Promise<JudgedSegment[][]>;
}

/** Judges the lines of files: each (commit, path in that commit) once in a file, however many runs of lines it has. */
export function createSegmentJudge(judge: Judge, commits: ReadonlyMap<string, Commit>): SegmentJudge {
  /** @param answer to each question, when it first comes up in the file */
  function askEach<Answer>(
    segments: readonly Segment[],
    answer: (commit: Commit, path: string) => Answer,
  ): (Asked<Answer> | null)[] {
    // A commit has lines of several paths in one file only where files were joined: the last is remembered.
    const known = new Map<Commit, Asked<Answer>>();
    return segments.map(({ commit: id, originalPath: path }) => {
      const commit = id === null ? undefined : commits.get(id);
      if (!commit) return null;
      const before = known.get(commit);
      if (before?.path === path) return before;
      const asked = { commit, path, answer: answer(commit, path) };
      known.set(commit, asked);
      return asked;
    });
  }

  return {
    judgeSegments: (segments) => {
      const asked = askEach(segments, (commit, path) => judge(authorshipOf(commit, path)));
      return segments.map((segment, at) => judged(segment, asked[at]?.commit ?? null, asked[at]?.answer));
    },
    judgeFiles: async (files) => {
      const byAuthor = new Map<string, Question[]>();
      const ask = (commit: Commit, path: string): Question => {
        const question: Question = { commit, path };
        const others = byAuthor.get(commit.author.email);
        if (others) others.push(question);
        else byAuthor.set(commit.author.email, [question]);
        return question;
      };
      const asked = files.map((segments) => askEach(segments, ask));
      const breathe = createBreather();
      for (const questions of byAuthor.values()) {
        for (const question of questions) {
          question.verdict = judge(authorshipOf(question.commit, question.path));
          const breath = breathe();
          if (breath) await breath;
        }
      }
      return files.map((segments, file) =>
        segments.map((segment, at) => {
          const one = asked[file]![at];
          return judged(segment, one?.commit ?? null, one?.answer.verdict);
        }),
      );
    },
  };
}

interface Asked<Answer> {
  readonly commit: Commit;
  readonly path: string;
  readonly answer: Answer;
}

interface Question {
  readonly commit: Commit;
  readonly path: string;
  verdict?: Verdict;
}

/** @param verdict none where no commit is known that the lines are of */
function judged(segment: Segment, commit: Commit | null, verdict: Verdict | undefined): JudgedSegment {
  const { line, count, originalLine, originalPath } = segment;
  // Field by field: spread, a history's worth of them takes seconds.
  return { line, count, commit, originalLine, originalPath, verdict: verdict ?? notJudged(segment) };
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
