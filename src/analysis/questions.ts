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

  /** @param earlier a question of others that has the same answer here */
  constructor(private readonly earlier: (commit: Commit, path: string) => Question | null = () => null) {}

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

  private make(commit: Commit, path: string): Question {
    return this.earlier(commit, path) ?? { commit, path, verdict: null };
  }
}
