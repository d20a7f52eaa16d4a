import type { Verdict } from '../judgement/model';

/** How many lines have each verdict. Lines share verdicts, so that what these add up to is worked out once for each. */
export class VerdictLines {
  // Found once and added to in place: it is asked for every file's lines of each origin.
  private readonly lines = new Map<Verdict, { count: number }>();

  add(verdict: Verdict, count: number): void {
    if (count <= 0) return;
    const known = this.lines.get(verdict);
    if (known) known.count += count;
    else this.lines.set(verdict, { count });
  }

  get(verdict: Verdict): number {
    return this.lines.get(verdict)?.count ?? 0;
  }

  /** In the order in which they came first. */
  forEach(look: (verdict: Verdict, count: number) => void): void {
    this.lines.forEach(({ count }, verdict) => look(verdict, count));
  }
}
