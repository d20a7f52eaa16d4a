import { globList } from '../../judgement/globList';
import { dayOf } from '../../register/calendarDay';
import type { RegisterIndex } from '../../register/indexed';
import { message } from '../../wording/message';
import type { LineRule } from './lineRule';

/**
 * A vendor's lines in paths that no grant gives it: where the register grants it any path at all (else its agreements'
 * scope is what counts, and coverage says so), and in protected paths in any case. The path is today's, the day the
 * author's.
 */
export function grantedPathRule({ register, vendors, partyName }: RegisterIndex): LineRule {
  const grants = (register.grants ?? []).map(({ to, paths, exclude, start, end }) => ({
    to,
    gives: globList(paths),
    withholds: globList(exclude ?? []),
    holds: (day: string) => !(start && day < start) && !(end && end < day),
  }));
  const isProtected = globList(register.protected?.paths ?? []);

  return (path, { verdict, commit }) => {
    // What staff brought in for a vendor is no work of the vendor's here.
    if (!commit || !vendors.has(verdict.vendor) || verdict.reasons.includes('person-unknown')) return null;
    const own = grants.filter(({ to }) => to === verdict.vendor || to === verdict.person);
    const guarded = isProtected(path) === 'yes';
    if (own.length === 0 && !guarded) return null;
    const day = dayOf(commit.author.time, commit.author.offset);
    // A pattern that was refused could be the one that gives the path.
    const given = own.some(
      ({ gives, withholds, holds }) => holds(day) && gives(path) !== 'no' && withholds(path) !== 'yes',
    );
    if (given) return null;
    const vendor = partyName(verdict.vendor);
    return own.length > 0
      ? {
          id: 'access/outside-grant',
          key: verdict.vendor,
          tell: (name) => message('finding.outside-grant', { name, vendor }),
          evidence: [],
        }
      : {
          id: 'access/protected-path',
          key: verdict.vendor,
          tell: (name) => message('finding.protected-path', { name, vendor }),
          evidence: [],
        };
  };
}
