import type { Verdict } from '../../src/judgement/model';

/** A verdict in one line: `partly retained default_rule pat | pat>org confidentiality expired A | reason`. */
export function told({ status, ownership, gaps, reasons }: Verdict): string {
  const { state, conditional, basis, waitsOn, milestone, holder, effect, owner, licence } = ownership;
  const owned = [
    status,
    state,
    conditional && 'conditional',
    basis,
    waitsOn,
    milestone,
    owner,
    licence,
    effect,
    holder,
  ].filter((word) => word);
  const missing = gaps.map(
    ({ link, term, reason, agreement }) => `${link.lower}>${link.upper} ${term} ${reason} ${agreement ?? '-'}`,
  );
  return [owned.join(' '), missing.join(', '), reasons.join(' ')].join(' | ').trim();
}
