import type { JudgedSegment } from '../findings/facts';
import type { SignatureCheck, SignatureState } from '../history/signatures/model';
import type { Status } from '../judgement/model';
import type { Totals } from './model';
import { ownershipKey } from './ownershipKey';
import { Tally } from './tally';

/** The sums over all lines. Each breakdown gets every line once, so that each adds up to `lines`. */
export class TotalsTable {
  private lines = 0;
  private ai = 0;
  private signed = 0;
  private readonly bySignature = new Tally<SignatureState>();
  private readonly byOwnership = new Tally();
  private readonly byVendor = new Tally();
  private readonly byStatus = new Tally<Status>();

  /** @param checks of signatures, by commit; null where none were asked for */
  constructor(private readonly checks: ReadonlyMap<string, SignatureCheck> | null) {}

  add(segments: readonly JudgedSegment[]): void {
    for (const { verdict, count, commit } of segments) {
      this.lines += count;
      if (verdict.ai) this.ai += count;
      if (commit?.signature) {
        this.signed += count;
        this.bySignature.add(this.checks?.get(commit.id)?.state ?? 'unchecked', count);
      }
      this.byOwnership.add(ownershipKey(verdict.ownership), count);
      this.byVendor.add(verdict.vendor, count);
      this.byStatus.add(verdict.status, count);
    }
  }

  finish(files: number): Totals {
    return {
      files,
      lines: this.lines,
      byOwnership: this.byOwnership.record(),
      byVendor: this.byVendor.record(),
      byStatus: this.byStatus.record(),
      ai: this.ai,
      signed: this.signed,
      signatures: this.checks && this.bySignature.record(),
    };
  }
}
