import { globList } from '../judgement/globList';
import type { RegisterIndex } from '../register/indexed';
import { message } from '../wording/message';
import { joinSpans, spanText } from './daySpan';
import type { DaySpan } from './daySpan';
import type { Naming, OriginLines } from './facts';
import type { Finding } from './model';
import { entryFinding } from './rules/entryFinding';
import { daysOf } from './segmentFacts';

/** Adds up lines in a vendor's listed own work that were made after its agreement took effect: a finding an asset. */
export class BackgroundFindings {
  private readonly assets;
  private readonly made = new Map<string, { lines: number; days: DaySpan }>();

  constructor(index: RegisterIndex | null) {
    this.assets = [...(index?.assets.values() ?? [])].flatMap(({ id, class: kind, owner, paths, licence_agreement }) =>
      // Only an agreement says when the engagement began.
      kind === 'background_ip' && owner && paths && licence_agreement
        ? { id, owner, covers: globList(paths), agreement: licence_agreement }
        : [],
    );
  }

  add(origins: readonly OriginLines[]): void {
    if (this.assets.length === 0) return;
    for (const origin of origins) {
      const { verdict, originalPath, count } = origin;
      if (!origin.commit || !verdict.reasons.includes('made-during-engagement')) continue;
      const asset = this.assets.find(({ covers }) => covers(originalPath) === 'yes');
      if (!asset) continue;
      const days = daysOf([origin]);
      const known = this.made.get(asset.id);
      if (known) {
        known.lines += count;
        known.days = joinSpans([known.days, days])!;
      } else this.made.set(asset.id, { lines: count, days });
    }
  }

  findings(registerPath: string | null, naming: Naming): Finding[] {
    return this.assets.flatMap(({ id, owner, agreement }) => {
      const made = this.made.get(id);
      if (!made) return [];
      const args = { asset: id, owner: naming.party(owner), when: spanText(made.days), agreement };
      return entryFinding(
        { naming, registerPath },
        {
          id: 'bgip/made-during-engagement',
          kind: 'assets',
          entry: id,
          lines: made.lines,
          message: message('finding.background.made-during-engagement', args),
          evidence: [agreement],
        },
      );
    });
  }
}
