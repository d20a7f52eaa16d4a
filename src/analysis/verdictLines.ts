import type { Verdict } from '../judgement/model';

/** How many lines have each verdict. Lines share verdicts, so that what these add up to is worked out once for each. */
export class VerdictLines {
  private readonly lines = new Map<Verdict, number>();

  add(verdict: Verdict, count: number): void {
    if (count > 0) this.lines.set(verdict, (this.lines.get(verdict) ?? 0) + count);
  }

  get(verdict: Verdict): number {
    return this.lines.get(verdict) ?? 0;
  }

  /** In the order in which they came first. */
  forEach(look: (verdict: Verdict, count: number) => void): void {
    this.lines.forEach((count, verdict) => look(verdict, count));
  }
}
