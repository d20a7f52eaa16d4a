import { createEarlyJudge } from '../analysis/earlyJudge';
import type { EarlyJudge } from '../analysis/earlyJudge';
import type { LineEngine } from '../analysis/lineEngine';
import type { Grounds } from '../analysis/grounds';
import type { JudgedSegment } from '../findings/facts';
import type { CommitReader } from '../history/commitReader';
import { GitFailure } from '../history/gitFailure';
import { GitTimeout } from '../history/gitTimeout';
import type { Segment } from '../history/model';
import { UserError } from '../wording/userError';

/** A line whose owner is known, and what to name it by. */
export interface FoundLine {
  readonly grounds: Grounds;
  readonly judged: JudgedSegment;
}

/** A file's lines as git finds their owners, judged by the engine, or before there is one, by their own commits. */
export class FoundLines {
  private readonly segments: Segment[] = [];
  private early: { readonly grounds: Grounds; readonly judge: EarlyJudge } | null = null;

  /**
   * @param path of the file, from the repository's root
   * @param commits open until the file is read
   * @param engine of any HEAD, null while there is none
   */
  constructor(
    private readonly head: string,
    private readonly path: string,
    private readonly commits: CommitReader,
    private readonly grounds: () => Promise<Grounds>,
    private readonly engine: () => LineEngine | null,
  ) {}

  get isEmpty(): boolean {
    return this.segments.length === 0;
  }

  add(segments: readonly Segment[]): void {
    for (const segment of segments) this.segments.push(segment);
  }

  /** Reads what it takes to judge the lines found so far. One call at a time. */
  async learn(signal: AbortSignal): Promise<void> {
    const commits = this.segments.flatMap(({ commit }) => commit ?? []);
    try {
      const engine = this.inForce();
      if (engine) {
        await engine.learn(commits, signal, this.commits);
        return;
      }
      if (!this.early) {
        const grounds = await this.grounds();
        this.early = { grounds, judge: createEarlyJudge(grounds) };
      }
      await this.early.judge.learn(commits, this.commits);
    } catch (error) {
      // Whoever reads the whole file tells what is wrong.
      if (!(error instanceof GitFailure || error instanceof GitTimeout || error instanceof UserError)) throw error;
    }
  }

  /** Whose a line (1-based) is; null while that isn't known. */
  at(number: number): FoundLine | null {
    const segment = this.segments.find(({ line, count }) => line <= number && number < line + count);
    if (!segment) return null;
    const engine = this.inForce();
    const knows = segment.commit === null || engine?.commits.has(segment.commit);
    if (engine && knows) return { grounds: engine, judged: engine.judgeSegments(this.path, [segment])[0]! };
    // The engine may have come while the lines were learnt without it.
    const judged = this.early?.judge.judge(this.path, segment);
    return this.early && judged ? { grounds: this.early.grounds, judged } : null;
  }

  private inForce(): LineEngine | null {
    const engine = this.engine();
    return engine?.head === this.head ? engine : null;
  }
}
