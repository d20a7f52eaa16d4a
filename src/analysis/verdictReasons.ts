import type { Naming } from '../findings/facts';
import { gapGroups } from '../findings/gapGroups';
import type { GapGroup } from '../findings/gapGroups';
import type { Reason, Verdict } from '../judgement/model';
import { message } from '../wording/message';

interface Worded {
  readonly partyNames: string;
  readonly reasons: readonly GapGroup[];
}

/** Verdicts are shared by many lines, and outlive edits of the register: their reasons are put into words once. */
const worded = new WeakMap<Verdict, Worded>();

/**
 * Why a verdict is what it is, in words: each missing term with its link, then the other reasons. Of several who wrote a
 * line, first those of whose answer decides.
 */
export function verdictReasons(verdict: Verdict, naming: Naming): readonly GapGroup[] {
  const { partyNames } = naming;
  let known = worded.get(verdict);
  if (known?.partyNames !== partyNames)
    worded.set(verdict, (known = { partyNames, reasons: wordsFor(verdict, naming) }));
  return known.reasons;
}

function wordsFor(verdict: Verdict, naming: Naming): GapGroup[] {
  const { parts, decidedBy } = verdict;
  if (!parts || !decidedBy) return wordsOf(verdict, naming);
  // That it is a co-author's answer is said beside each reason.
  const told = new Set<string>(['co-author']);
  const news = (of: Pick<Verdict, 'gaps' | 'reasons'>): GapGroup[] =>
    wordsOf(of, naming).filter(({ key }) => !told.has(key) && told.add(key));
  const ofParts = [decidedBy, ...parts.filter((part) => part !== decidedBy)].flatMap((part) =>
    part.coAuthor ? news(part).map(ofCoAuthor) : news(part),
  );
  return [...ofParts, ...news(verdict)];
}

function ofCoAuthor({ key, message: reason }: GapGroup): GapGroup {
  return { key: `co-author\0${key}`, message: message('reason.of-co-author', { reason }) };
}

/** No register is said once for the whole report. */
function wordsOf({ gaps, reasons }: Pick<Verdict, 'gaps' | 'reasons'>, naming: Naming): GapGroup[] {
  const told = new Set<Reason>(['no-register', ...gaps.map(({ reason }) => reason)]);
  const others = reasons
    .filter((reason) => !told.has(reason))
    .map((reason) => ({ key: reason, message: message(`reason.${reason}`) }));
  return [...gapGroups({ gaps }, naming), ...others];
}
