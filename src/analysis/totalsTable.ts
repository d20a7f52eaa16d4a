import type { OriginLines } from '../findings/facts';
import type { SignatureCheck, SignatureState } from '../history/signatures/model';
import type { Status, Verdict } from '../judgement/model';
import { Counts } from './counts';
import type { Totals } from './model';
import { ownershipKey } from './ownershipKey';
import { Tally } from './tally';

/** The sums over all lines. Each breakdown gets every line once, so that each adds up to `lines`. */
export class TotalsTable {
  private lines = 0;
  private signed = 0;
  private readonly bySignature = new Tally<SignatureState>();
  private readonly verdicts = new Counts<Verdict>();

  /** @param checks of signatures, by commit; null where none were asked for */
  constructor(private readonly checks: ReadonlyMap<string, SignatureCheck> | null) {}

  add(origins: readonly OriginLines[]): void {
    for (const { verdict, count, commit } of origins) {
      this.lines += count;
      if (commit?.signature) {
        this.signed += count;
        this.bySignature.add(this.checks?.get(commit.id)?.state ?? 'unchecked', count);
      }
      this.verdicts.add(verdict, count);
    }
  }

  /** Lines with this very verdict. */
  linesOf(verdict: Verdict): number {
    return this.verdicts.get(verdict);
  }

  /** Lines whose verdict rests on each agreement, by id. */
  linesOfAgreements(): ReadonlyMap<string, number> {
    const lines = new Map<string, number>();
    this.verdicts.forEach(({ agreements }, count) => {
      for (const id of agreements) lines.set(id, (lines.get(id) ?? 0) + count);
    });
    return lines;
  }

  /** Lines whose verdict rests on any of these agreements. */
  linesRestingOn(agreements: ReadonlySet<string>): number {
    let lines = 0;
    this.verdicts.forEach((verdict, count) => {
      if (verdict.agreements.some((id) => agreements.has(id))) lines += count;
    });
    return lines;
  }

  finish(files: number): Totals {
    let ai = 0;
    const byOwnership = new Tally();
    const byVendor = new Tally();
    const byStatus = new Tally<Status>();
    this.verdicts.forEach((verdict, count) => {
      if (verdict.ai) ai += count;
      byOwnership.add(ownershipKey(verdict.ownership), count);
      byVendor.add(verdict.vendor, count);
      byStatus.add(verdict.status, count);
    });
    return {
      files,
      lines: this.lines,
      byOwnership: byOwnership.record(),
      byVendor: byVendor.record(),
      byStatus: byStatus.record(),
      ai,
      signed: this.signed,
      signatures: this.checks && this.bySignature.record(),
    };
  }
}
