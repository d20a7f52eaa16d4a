import { createEarlyJudge } from '../analysis/earlyJudge';
import type { EarlyJudge } from '../analysis/earlyJudge';
import type { Engine } from '../analysis/engine';
import type { Grounds } from '../analysis/grounds';
import type { JudgedSegment } from '../findings/facts';
import { GitFailure } from '../history/gitFailure';
import { GitTimeout } from '../history/gitTimeout';
import type { Segment } from '../history/model';

/** A file's lines as git finds their owners, judged by the engine, or before there is one, by their own commits. */
export class FoundLines {
  private readonly segments: Segment[] = [];
  private early: EarlyJudge | null = null;

  constructor(
    readonly grounds: Grounds,
    private readonly engine: () => Engine | null,
  ) {}

  get isEmpty(): boolean {
    return this.segments.length === 0;
  }

  add(segments: readonly Segment[]): void {
    for (const segment of segments) this.segments.push(segment);
  }

  /** Reads what it takes to judge the lines found so far. One call at a time. */
  async learn(signal: AbortSignal): Promise<void> {
    if (this.inForce()) return;
    this.early ??= createEarlyJudge(this.grounds);
    const commits = this.segments.flatMap(({ commit }) => commit ?? []);
    try {
      await this.early.learn(commits, signal);
    } catch (error) {
      // The engine, which reads them too, tells what is wrong.
      if (!(error instanceof GitFailure || error instanceof GitTimeout)) throw error;
    }
  }

  /** Whose a line (1-based) is; null while that isn't known. */
  at(number: number): JudgedSegment | null {
    const segment = this.segments.find(({ line, count }) => line <= number && number < line + count);
    if (!segment) return null;
    const engine = this.inForce();
    if (engine) return engine.judgeSegments([segment])[0] ?? null;
    return this.early?.judge(segment) ?? null;
  }

  private inForce(): Engine | null {
    const engine = this.engine();
    return engine?.head === this.grounds.head ? engine : null;
  }
}
