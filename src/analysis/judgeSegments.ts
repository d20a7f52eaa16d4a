import type { JudgedSegment } from '../findings/facts';
import { createBreather } from '../history/breather';
import type { Commit, Segment } from '../history/model';
import { earlierOf } from '../judgement/judge';
import type { Authorship, Judge, Verdict } from '../judgement/model';
import { NOT_JUDGED } from '../judgement/notJudged';
import { namesAiTool } from '../register/aiTrailer';
import { Questions, type Earlier, type Question } from './questions';

export interface SegmentJudge {
  /** The lines of one file. */
  readonly judgeSegments: (segments: readonly Segment[]) => JudgedSegment[];
  /**
   * The lines of several files, to the same verdicts. They are asked person by person: what a verdict rests on is found
   * in a processor's cache then (docs/performance.md, Judging). Others have their turn in between.
   */
  readonly judgeFiles: (files: readonly (readonly Segment[])[], signal?: AbortSignal) => Promise<JudgedSegment[][]>;
  /** The question of a commit and a path in it: that of an earlier judge where its answer holds on. */
  readonly questionOf: (commit: Commit, path: string) => Question;
  /** Whether that is this very one. */
  readonly isAsked: (question: Question) => boolean;
}

/**
 * Judges the lines of files: each (commit, path in that commit) once, however many runs of lines and files it has. What
 * an earlier judge was asked isn't asked again where its answer holds on.
 */
export function createSegmentJudge(judge: Judge, commits: ReadonlyMap<string, Commit>): SegmentJudge {
  const asked = questionsTo(judge);

  /** The question of each run of a file's lines; `ask` is given those that have no answer. */
  function questionsOf(segments: readonly Segment[], ask: (question: Question) => void): (Question | null)[] {
    return segments.map(({ commit: id, originalPath: path }) => {
      const commit = id === null ? undefined : commits.get(id);
      if (!commit) return null;
      const question = asked.of(commit, path);
      if (!question.verdict) ask(question);
      return question;
    });
  }

  const answer = (question: Question): void => {
    question.verdict ??= judge(authorshipOf(question.commit, question.path));
  };

  return {
    questionOf: (commit, path) => asked.of(commit, path),
    isAsked: (question) => asked.has(question),
    judgeSegments: (segments) => judged(segments, questionsOf(segments, answer)),
    judgeFiles: async (files, signal) => {
      const byAuthor = new Map<string, Question[]>();
      const ask = (question: Question): void => {
        const { email } = question.commit.author;
        const others = byAuthor.get(email);
        if (others) others.push(question);
        else byAuthor.set(email, [question]);
      };
      const questionsOfFiles = files.map((segments) => questionsOf(segments, ask));
      const breathe = createBreather(signal);
      for (const questions of byAuthor.values()) {
        for (const question of questions) {
          answer(question);
          const breath = breathe();
          if (breath) await breath;
        }
      }
      return files.map((segments, at) => judged(segments, questionsOfFiles[at]!));
    },
  };
}

/** What a judge was asked so far; what the judge that it follows answers alike is a question of both. */
function questionsTo(judge: Judge): Questions {
  let questions = allAsked.get(judge);
  if (!questions) allAsked.set(judge, (questions = new Questions(earlierQuestions(judge))));
  return questions;
}

function earlierQuestions(judge: Judge): Earlier | null {
  const earlier = earlierOf(judge);
  return (
    earlier && {
      questions: questionsTo(earlier.judge),
      holdsFor: (commit, path) => earlier.holdsFor(authorshipOf(commit, path)),
    }
  );
}

const allAsked = new WeakMap<Judge, Questions>();

/** @param questions of each segment; null where no commit is known that the lines are of */
function judged(segments: readonly Segment[], questions: readonly (Question | null)[]): JudgedSegment[] {
  return segments.map((segment, at) => {
    const { line, count, originalLine, originalPath } = segment;
    const question = questions[at];
    const verdict = question?.verdict ?? notJudged(segment);
    // Field by field: spread, a history's worth of them takes seconds.
    return { line, count, commit: question?.commit ?? null, originalLine, originalPath, verdict };
  });
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
