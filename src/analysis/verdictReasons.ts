import type { Naming } from '../findings/facts';
import { termList } from '../findings/termList';
import type { Gap, Reason, Verdict } from '../judgement/model';
import { message } from '../wording/message';
import type { Message } from '../wording/message';

export interface KeyedMessage {
  readonly key: string;
  readonly message: Message;
}

/** Verdicts are shared by many lines: their reasons are put into words once. */
const worded = new WeakMap<Verdict, readonly KeyedMessage[]>();

/** Why a verdict is what it is, in words: each missing term with its link, then the other reasons. */
export function verdictReasons(verdict: Verdict, naming: Naming): readonly KeyedMessage[] {
  let reasons = worded.get(verdict);
  if (!reasons) worded.set(verdict, (reasons = wordsFor(verdict, naming)));
  return reasons;
}

/** Terms missing for one reason on one link are one sentence. No register is said once for the whole report. */
function wordsFor(verdict: Verdict, naming: Naming): KeyedMessage[] {
  const links = new Map<string, Gap[]>();
  for (const gap of verdict.gaps) {
    const key = `${gap.link.lower}\0${gap.link.upper}\0${gap.reason}`;
    const known = links.get(key);
    if (known) known.push(gap);
    else links.set(key, [gap]);
  }
  const gaps = [...links].map(([key, [first, ...rest]]) => ({
    key: [key, first!.term, ...rest.map(({ term }) => term)].join('\0'),
    message: message('contributor.gap', {
      terms: termList([first!.term, ...rest.map(({ term }) => term)]),
      lower: naming.party(first!.link.lower),
      upper: naming.party(first!.link.upper),
      reason: message(`reason.${first!.reason}`),
    }),
  }));
  const told = new Set<Reason>(['no-register', ...verdict.gaps.map(({ reason }) => reason)]);
  const others = verdict.reasons
    .filter((reason) => !told.has(reason))
    .map((reason) => ({ key: reason, message: message(`reason.${reason}`) }));
  return [...gaps, ...others];
}
