import type { Ownership } from '../judgement/model';
import { addDuration } from '../register/duration';
import type { Register } from '../register/schema';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import { entryReference } from './entryReference';
import type { Naming, OriginLines } from './facts';
import type { Finding, Severity } from './model';

interface Waiting {
  readonly ownership: Ownership;
  readonly agreement: string;
  lines: number;
}

const DEFAULT_PATIENCE = 'P60D';

/** Adds up the lines whose assignment waits on an event: one finding per milestone, or per agreement that has none. */
export class PendingFindings {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly register: Register | null) {}

  add(origins: readonly OriginLines[]): void {
    for (const { verdict, count } of origins) {
      const { ownership } = verdict;
      if (ownership.state !== 'pending') continue;
      const agreement = this.agreementOf(ownership, verdict.agreements);
      const key = `${ownership.waitsOn ?? ''}\0${ownership.milestone ?? ''}\0${ownership.holder ?? ''}\0${agreement}`;
      const known = this.waiting.get(key);
      if (known) known.lines += count;
      else this.waiting.set(key, { ownership, agreement, lines: count });
    }
  }

  findings(registerPath: string | null, today: string, naming: Naming): Finding[] {
    return [...this.waiting.values()].map(({ ownership, agreement, lines }) => {
      const entry = naming.entry('milestones', ownership.milestone ?? '') ?? naming.entry('agreements', agreement);
      return {
        id: 'title/pending',
        severity: this.severity(ownership, today),
        path: entry?.path ?? registerPath,
        range: entry ? [entry.line, entry.line] : null,
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

  private agreementOf({ milestone }: Ownership, agreements: readonly string[]): string {
    const named = this.register?.milestones?.find(({ id }) => id === milestone)?.agreement;
    return named ?? agreements.at(-1) ?? '';
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
