import type { Commit } from '../history/model';
import type { Verdict } from '../judgement/model';

/** What a commit asks of a path in it, and the answer, once there is one. */
export interface Question {
  readonly commit: Commit;
  readonly path: string;
  verdict: Verdict | null;
}

/** All that was asked, each once. */
export class Questions {
  // Most commits have lines of one path: a map for each would be larger than all that is in it.
  private readonly byCommit = new Map<Commit, Question | Map<string, Question>>();

  of(commit: Commit, path: string): Question {
    const known = this.byCommit.get(commit);
    if (known instanceof Map) return known.get(path) ?? this.add(known, { commit, path, verdict: null });
    if (known?.path === path) return known;
    const question: Question = { commit, path, verdict: null };
    if (known) this.byCommit.set(commit, new Map([known, question].map((one) => [one.path, one])));
    else this.byCommit.set(commit, question);
    return question;
  }

  private add(known: Map<string, Question>, question: Question): Question {
    known.set(question.path, question);
    return question;
  }
}
