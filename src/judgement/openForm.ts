import type { Agreement } from '../register/schema';
import type { Law } from './law';
import type { LawRule } from './lawRules';
import type { Version } from './versions';

/**
 * The rule on the form of an assignment, by the law that governs the agreement, where the record doesn't show that form;
 * null where it does, or where the law wants none or is unknown. Looked at is the document whose words of assignment
 * count. A date of signature on record shows a signed writing; how well it is evidenced (a digest, somebody who read the
 * paper) is another question, which every fact of the register has.
 */
export function openForm(
  law: Law,
  { governingLaw, worded, assignedOn }: Version,
): LawRule<'written' | 'written_signed'> | null {
  const rule = governingLaw ? law.rulesOf(governingLaw).form : undefined;
  if (!rule || rule.unsettled || rule.says === 'none') return null;
  if (rule.since !== undefined && (assignedOn === undefined || assignedOn < rule.since)) return null;
  const shown = showsSignature(worded) || (rule.says === 'written' && showsPaper(worded));
  return shown ? null : { ...rule, says: rule.says };
}

/** Each of a class signs on a day of their own: the list of signatories shows that they did. */
function showsSignature({ signed, parties }: Agreement): boolean {
  return (
    !!signed || parties.some((party) => 'class' in party && !!(party.signatories?.sha256 ?? party.signatories?.uri))
  );
}

function showsPaper({ document, verified }: Agreement): boolean {
  return !!(document?.uri ?? document?.sha256) || !!verified;
}
