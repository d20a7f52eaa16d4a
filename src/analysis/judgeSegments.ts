import type { JudgedSegment, OriginLines, OriginRuns } from '../findings/facts';
import { RunWriter } from '../findings/originRuns';
import { createBreather } from '../history/breather';
import type { Breather } from '../history/breather';
import type { Commit, Segment } from '../history/model';
import { earlierOf } from '../judgement/judge';
import type { Authorship, Judge, Verdict } from '../judgement/model';
import { NOT_JUDGED } from '../judgement/notJudged';
import { namesAiTool } from '../register/aiTrailer';
import { Questions, type Earlier, type Question } from './questions';

/** A file's lines, judged. */
export interface JudgedLines extends OriginRuns {
  /** Of each origin what was asked; null where no commit is known that the lines are of. */
  readonly questions: readonly (Question | null)[];
}

export interface SegmentJudge {
  /** The lines of one file. */
  readonly judgeSegments: (segments: readonly Segment[]) => JudgedSegment[];
  /**
   * The lines of several files, to the same verdicts. They are asked person by person: what a verdict rests on is found
   * in a processor's cache then (docs/performance.md, Judging). Others have their turn in between.
   */
  readonly judgeFiles: (files: readonly (readonly Segment[])[], signal?: AbortSignal) => Promise<JudgedLines[]>;
  /** The same of lines that a judge of the same commits has judged before; a file of which all holds on is the same value. */
  readonly judgeAgain: (files: readonly JudgedLines[], signal?: AbortSignal) => Promise<JudgedLines[]>;
}

/**
 * Judges the lines of files: each (commit, path in that commit) once, however many runs of lines and files it has. What
 * an earlier judge was asked isn't asked again where its answer holds on.
 */
export function createSegmentJudge(judge: Judge, commits: ReadonlyMap<string, Commit>): SegmentJudge {
  const asked = questionsTo(judge);

  function questionOf(id: string | null, path: string): Question | null {
    const commit = id === null ? undefined : commits.get(id);
    return commit ? asked.of(commit, path) : null;
  }

  const answer = (question: Question): Verdict =>
    (question.verdict ??= judge(authorshipOf(question.commit, question.path)));

  /** Judges what has no answer yet. */
  async function answerAll(files: Iterable<Pick<JudgedLines, 'questions'>>, breathe: Breather): Promise<void> {
    const byAuthor = new Map<string, Question[]>();
    for (const { questions } of files) {
      const breath = breathe();
      if (breath) await breath;
      for (const question of questions) {
        if (!question || question.verdict) continue;
        const { email } = question.commit.author;
        const others = byAuthor.get(email);
        if (others) others.push(question);
        else byAuthor.set(email, [question]);
      }
    }
    for (const questions of byAuthor.values()) {
      for (const question of questions) {
        answer(question);
        const breath = breathe();
        if (breath) await breath;
      }
    }
  }

  return {
    judgeSegments: (segments) =>
      segments.map((segment) => {
        const { line, count, originalLine, originalPath } = segment;
        const question = questionOf(segment.commit, originalPath);
        const verdict = question ? answer(question) : notJudged(segment);
        // Field by field: spread, a history's worth of them takes seconds.
        return { line, count, commit: question?.commit ?? null, originalLine, originalPath, verdict };
      }),
    judgeFiles: async (files, signal) => {
      const breathe = createBreather(signal);
      const all: OpenLines[] = [];
      for (const segments of files) {
        all.push(linesOf(segments, questionOf));
        const breath = breathe();
        if (breath) await breath;
      }
      await answerAll(all, breathe);
      for (const { origins, questions } of all) {
        questions.forEach((question, at) => {
          if (question) origins[at]!.verdict = question.verdict!;
        });
        const breath = breathe();
        if (breath) await breath;
      }
      return all;
    },
    judgeAgain: async (files, signal) => {
      const breathe = createBreather(signal);
      const all: { readonly lines: JudgedLines; readonly questions: JudgedLines['questions'] }[] = [];
      for (const lines of files) {
        all.push({ lines, questions: questionsNow(lines, asked) });
        const breath = breathe();
        if (breath) await breath;
      }
      await answerAll(all, breathe);
      return all.map(({ lines, questions }) => (questions === lines.questions ? lines : withAnswers(lines, questions)));
    },
  };
}

interface OpenLines extends JudgedLines {
  readonly origins: { -readonly [Key in keyof OriginLines]: OriginLines[Key] }[];
}

/** By what is to be asked of them, which may have no answer yet. */
function linesOf(
  segments: readonly Segment[],
  questionOf: (id: string | null, path: string) => Question | null,
): OpenLines {
  const origins: OpenLines['origins'] = [];
  const questions: (Question | null)[] = [];
  const runs = new RunWriter(segments.length);
  // A file has few commits' lines from more than one path.
  const last = new Map<string | null, number>();
  for (const segment of segments) {
    const { line, count, commit: id, originalPath } = segment;
    let at = last.get(id);
    const known = at === undefined ? undefined : origins[at];
    const isKnown = known?.originalPath === originalPath && (id !== null || known.verdict === notJudged(segment));
    if (at === undefined || !isKnown) {
      const question = questionOf(id, originalPath);
      questions.push(question);
      const verdict = question?.verdict ?? notJudged(segment);
      at = origins.push({ commit: question?.commit ?? null, originalPath, verdict, count: 0 }) - 1;
      last.set(id, at);
    }
    origins[at]!.count += count;
    runs.add(line, count, at);
  }
  return { origins, questions, runs: runs.finish() };
}

/** What is asked of the same lines; the same value where nothing else is. */
function questionsNow({ questions }: JudgedLines, asked: Questions): JudgedLines['questions'] {
  let now: (Question | null)[] | null = null;
  for (const [at, question] of questions.entries()) {
    if (question === null || asked.has(question)) continue;
    now ??= [...questions];
    now[at] = asked.of(question.commit, question.path);
  }
  return now ?? questions;
}

function withAnswers({ origins, runs }: JudgedLines, questions: JudgedLines['questions']): JudgedLines {
  const answered = origins.map((origin, at) => {
    const verdict = questions[at]?.verdict ?? origin.verdict;
    if (verdict === origin.verdict) return origin;
    const { commit, originalPath, count } = origin;
    return { commit, originalPath, verdict, count };
  });
  return { origins: answered, questions, runs };
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
      // Field by field, and only what it looks at: it is asked for each origin of lines.
      holdsFor: ({ id, author, coAuthors }, path) => earlier.holdsFor({ commit: id, author, coAuthors, path }),
    }
  );
}

const allAsked = new WeakMap<Judge, Questions>();

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
