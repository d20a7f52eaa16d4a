import type { Commit } from '../history/model';
import type { Verdict } from '../judgement/model';

/** What a commit asks of a path in it, and the answer, once there is one. */
export interface Question {
  /** Where it was asked first. */
  readonly asked: Questions;
  readonly commit: Commit;
  readonly path: string;
  verdict: Verdict | null;
}

/** What others were asked before. */
export interface Earlier {
  readonly questions: Questions;
  /** Whether the answer is the same here. */
  readonly holdsFor: (commit: Commit, path: string) => boolean;
}

/** All that was asked, each once; a question of earlier ones that has the same answer is a question of both. */
export class Questions {
  // Most commits have lines of one path: a map for each would be larger than all that is in it.
  private readonly byCommit = new Map<Commit, Question | Map<string, Question>>();

  constructor(private readonly earlier: Earlier | null = null) {}

  of(commit: Commit, path: string): Question {
    const known = this.byCommit.get(commit);
    if (known instanceof Map) {
      let question = known.get(path);
      if (!question) known.set(path, (question = this.make(commit, path)));
      return question;
    }
    if (known?.path === path) return known;
    const question = this.make(commit, path);
    if (known) this.byCommit.set(commit, new Map([known, question].map((one) => [one.path, one])));
    else this.byCommit.set(commit, question);
    return question;
  }

  /** Whether it is the one that `of` gives. */
  has({ asked, commit, path }: Question): boolean {
    return asked === this || (asked === this.earlier?.questions && this.earlier.holdsFor(commit, path));
  }

  private make(commit: Commit, path: string): Question {
    return this.earlier?.holdsFor(commit, path)
      ? this.earlier.questions.of(commit, path)
      : { asked: this, commit, path, verdict: null };
  }
}
