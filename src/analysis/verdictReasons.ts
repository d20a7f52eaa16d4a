import type { Naming } from '../findings/facts';
import { gapGroups } from '../findings/gapGroups';
import type { GapGroup } from '../findings/gapGroups';
import type { Reason, Verdict } from '../judgement/model';
import { message } from '../wording/message';

/**
 * Verdicts are shared by many lines: their reasons are put into words once. A verdict that outlives an edit of the
 * register names nobody whom the edit concerns.
 */
const worded = new WeakMap<Verdict, readonly GapGroup[]>();

/** Why a verdict is what it is, in words: each missing term with its link, then the other reasons. */
export function verdictReasons(verdict: Verdict, naming: Naming): readonly GapGroup[] {
  let reasons = worded.get(verdict);
  if (!reasons) worded.set(verdict, (reasons = wordsFor(verdict, naming)));
  return reasons;
}

/** No register is said once for the whole report. */
function wordsFor(verdict: Verdict, naming: Naming): GapGroup[] {
  const told = new Set<Reason>(['no-register', ...verdict.gaps.map(({ reason }) => reason)]);
  const others = verdict.reasons
    .filter((reason) => !told.has(reason))
    .map((reason) => ({ key: reason, message: message(`reason.${reason}`) }));
  return [...gapGroups(verdict, naming), ...others];
}
