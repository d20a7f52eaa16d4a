import type { Ownership, Verdict } from '../judgement/model';
import { addDuration } from '../register/duration';
import type { Register } from '../register/schema';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import { entryReference } from './entryReference';
import type { Naming, OriginLines, OriginRuns } from './facts';
import type { Finding, Severity } from './model';
import { placeFirst, type PlacedFirst } from './originRuns';

interface Waiting extends PlacedFirst {
  readonly ownership: Ownership;
  readonly agreement: string;
  lines: number;
}

const DEFAULT_PATIENCE = 'P60D';
const NONE: ReadonlySet<string> = new Set();

/** Adds up the lines whose assignment waits on an event: one finding per milestone, or per agreement that has none. */
export class PendingFindings {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly register: Register | null) {}

  add(origins: readonly OriginLines[]): void {
    for (const { verdict, count } of origins) for (const waiting of this.waitingOf(verdict)) waiting.lines += count;
  }

  /** One file of a change: the findings say where the lines are. */
  addChange(path: string, lines: OriginRuns): void {
    this.add(lines.origins);
    placeFirst(path, lines, ({ verdict }) => this.waitingOf(verdict));
  }

  private waitingOf({ ownership }: Verdict): readonly Waiting[] {
    if (ownership.state !== 'pending') return [];
    const agreement = this.agreementOf(ownership);
    const key = `${ownership.waitsOn ?? ''}\0${ownership.milestone ?? ''}\0${ownership.holder ?? ''}\0${agreement}`;
    let waiting = this.waiting.get(key);
    if (!waiting) this.waiting.set(key, (waiting = { ownership, agreement, lines: 0, at: null }));
    return [waiting];
  }

  /** @param promises agreements of which the register's own finding says that they only promise */
  findings(
    registerPath: string | null,
    today: string,
    naming: Naming,
    promises: ReadonlySet<string> = NONE,
  ): Finding[] {
    const isTold = ({ ownership, agreement }: Waiting) =>
      ownership.waitsOn === 'assignment-not-executed' && promises.has(agreement);
    const waiting = [...this.waiting.values()].filter((one) => !isTold(one));
    return waiting.map(({ ownership, agreement, lines, at }) => {
      const entry = naming.entry('milestones', ownership.milestone ?? '') ?? naming.entry('agreements', agreement);
      return {
        id: 'title/pending',
        severity: this.severity(ownership, today),
        path: entry?.path ?? registerPath,
        range: entry ? [entry.line, entry.line] : null,
        ...(at && { inChange: at }),
        ranges: [],
        lines,
        commit: null,
        subject: ownership.milestone ?? agreement,
        days: null,
        message: pendingMessage(ownership, agreement, naming),
        why: message(CATALOGUE['title/pending'].why),
        evidence: [agreement, ...entryReference(entry)],
      };
    });
  }

  /** A milestone is of the agreement that it is entered for, which may be a framework of the one that speaks. */
  private agreementOf({ milestone, agreement }: Ownership): string {
    const named = this.register?.milestones?.find(({ id }) => id === milestone)?.agreement;
    return named ?? agreement ?? '';
  }

  /** Overdue once the policy's patience has passed since delivery. */
  private severity({ milestone }: Ownership, today: string): Severity {
    const delivered = this.register?.milestones?.find(({ id }) => id === milestone)?.delivered;
    const patience = this.register?.policy?.pending_warn_after ?? DEFAULT_PATIENCE;
    return delivered && addDuration(delivered, patience) < today ? 'warning' : CATALOGUE['title/pending'].severity;
  }
}

function pendingMessage({ waitsOn, milestone, holder }: Ownership, agreement: string, naming: Naming): Message {
  switch (waitsOn) {
    case 'after-acquired':
      return message('finding.pending.after-acquired', { holder: naming.party(holder ?? '') });
    case 'assignment-not-executed':
      return message('finding.pending.assignment-not-executed', { agreement });
    case 'no-milestone':
      return message('finding.pending.no-milestone', { agreement });
    default:
      return message('finding.pending.milestone', { milestone: milestone ?? '', agreement });
  }
}
