import type { Naming } from '../findings/facts';
import type { Verdict } from '../judgement/model';
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

function wordsFor(verdict: Verdict, naming: Naming): KeyedMessage[] {
  const gaps = verdict.gaps.map(({ link, term, reason }) => ({
    key: `${term}\0${link.lower}\0${link.upper}\0${reason}`,
    message: message('contributor.gap', {
      term: message(`term.${term}`),
      lower: naming.party(link.lower),
      upper: naming.party(link.upper),
      reason: message(`reason.${reason}`),
    }),
  }));
  const told = new Set(verdict.gaps.map(({ reason }) => reason));
  const others = verdict.reasons
    .filter((reason) => !told.has(reason))
    .map((reason) => ({ key: reason, message: message(`reason.${reason}`) }));
  return [...gaps, ...others];
}
