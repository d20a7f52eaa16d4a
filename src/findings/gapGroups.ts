import type { Gap, Verdict } from '../judgement/model';
import type { TermName } from '../register/schema';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import type { Naming } from './facts';
import { termList } from './termList';

export interface GapGroup {
  /** Equal for equal sentences. */
  readonly key: string;
  readonly message: Message;
}

/** A verdict's gaps in words: the terms that one link lacks for one reason are one sentence. */
export function gapGroups({ gaps }: Pick<Verdict, 'gaps'>, naming: Naming): GapGroup[] {
  const groups = new Map<string, { readonly gap: Gap; readonly terms: TermName[] }>();
  for (const gap of gaps) {
    const key = [gap.link.lower, gap.link.upper, gap.reason, gap.agreement ?? ''].join('\0');
    const known = groups.get(key);
    if (known) known.terms.push(gap.term);
    else groups.set(key, { gap, terms: [gap.term] });
  }
  return [...groups].map(([key, { gap, terms }]) => ({
    key: [key, ...terms].join('\0'),
    message: sentence(gap, terms, naming),
  }));
}

function sentence({ link, reason, agreement }: Gap, terms: readonly TermName[], naming: Naming): Message {
  const between = { lower: naming.party(link.lower), upper: naming.party(link.upper), terms: termList(terms) };
  // There may be one on record that is silent on these.
  if (reason === 'no-agreement') return message('finding.gap.nothing', between);
  if (reason === 'person-unknown') return message('finding.gap.person-unknown', between);
  const args = { ...between, reason: message(`reason.${reason}`) };
  return agreement === null ? message('finding.gap', args) : message('finding.gap.agreement', { ...args, agreement });
}

/** Equal for verdicts of which one sentence about gaps, and about whose they are, is true. */
export function gapKey({ gaps, coAuthor, decidedBy }: Verdict): string {
  return JSON.stringify(decidedBy ? [gaps, coAuthor !== undefined, decidedBy.gaps, decidedBy.agreements] : gaps);
}
