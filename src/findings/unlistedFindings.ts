import { giversOf } from '../judgement/parties';
import { startOf } from '../judgement/startOf';
import type { CalendarDay } from '../register/calendarDay';
import type { RegisterIndex } from '../register/indexed';
import { message } from '../wording/message';
import { joinSpans, spanText } from './daySpan';
import type { DaySpan } from './daySpan';
import type { Naming, OriginLines } from './facts';
import type { Finding } from './model';
import { entryFinding } from './rules/entryFinding';
import { instrumentsOf } from './rules/instruments';
import { daysOf } from './segmentFacts';

/** A vendor that has to list what it brings along. */
interface Bound {
  /** The agreement that says so. */
  readonly agreement: string;
  /** The first day that any of its agreements reaches: what is older was made for somebody else, or for nobody. */
  readonly from: CalendarDay;
}

/**
 * Adds up lines of a vendor's people from before its first agreement, where an agreement asks for earlier work to be
 * listed and no asset of the vendor's own lists theirs: a finding a vendor.
 */
export class UnlistedFindings {
  private readonly bound: ReadonlyMap<string, Bound>;
  private readonly older = new Map<string, { lines: number; days: DaySpan }>();

  /** @param today what is signed later asks for nothing yet */
  constructor(index: RegisterIndex | null, today: CalendarDay) {
    this.bound = index ? boundVendors(index, today) : new Map();
  }

  add(origins: readonly OriginLines[]): void {
    if (this.bound.size === 0) return;
    for (const origin of origins) {
      const { commit, verdict, count } = origin;
      const bound = this.bound.get(verdict.vendor);
      if (!commit || !bound || isAccountedFor(origin)) continue;
      const days = daysOf([origin]);
      if (days[0] >= bound.from) continue;
      const known = this.older.get(verdict.vendor);
      if (known) {
        known.lines += count;
        known.days = joinSpans([known.days, days])!;
      } else this.older.set(verdict.vendor, { lines: count, days });
    }
  }

  findings(registerPath: string | null, naming: Naming): Finding[] {
    return [...this.bound].flatMap(([vendor, { agreement, from }]) => {
      const older = this.older.get(vendor);
      if (!older) return [];
      const { lines, days } = older;
      const args = { vendor: naming.party(vendor), when: spanText(days), agreement, from };
      return entryFinding(
        { naming, registerPath },
        {
          ...{ id: 'bgip/unlisted', kind: 'vendors', entry: vendor, lines, evidence: [agreement] },
          message: message('finding.background.unlisted', args),
        },
      );
    });
  }
}

/** By an asset of the vendor's own, or because it is on record whose the lines are now. */
function isAccountedFor({ verdict: { ownership, reasons } }: OriginLines): boolean {
  return !(ownership.state === 'unknown' || ownership.state === 'retained') || reasons.includes('in-background-path');
}

function boundVendors(index: RegisterIndex, today: CalendarDay): Map<string, Bound> {
  const { register } = index;
  const asking = new Map<string, string>();
  const from = new Map<string, CalendarDay>();
  for (const { version } of instrumentsOf({ register, index, today })) {
    // Of one without any day it isn't known how far back it reaches.
    const start = startOf(version, 'ip_assignment') ?? '0000-01-01';
    for (const giver of giversOf(version.parties)) {
      if (!('ref' in giver) || !index.vendors.has(giver.ref)) continue;
      const known = from.get(giver.ref);
      if (known === undefined || start < known) from.set(giver.ref, start);
      if (version.terms.background_ip?.must_be_listed && !asking.has(giver.ref)) asking.set(giver.ref, version.id);
    }
  }
  return new Map([...asking].map(([vendor, agreement]) => [vendor, { agreement, from: from.get(vendor)! }]));
}
