import { globList } from '../../judgement/globList';
import { dayOf } from '../../register/calendarDay';
import type { VerdictPart } from '../../judgement/model';
import type { RegisterIndex } from '../../register/indexed';
import { message } from '../../wording/message';
import { firstCall } from './lineRule';
import type { LineCall, LineRule } from './lineRule';

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
  const granted = new Set(grants.map(({ to }) => to));
  const isProtected = globList(register.protected?.paths ?? []);

  return (path) => {
    const guarded = isProtected(path) === 'yes';
    // A pattern that was refused could be the one that gives the path.
    const giving = grants.filter(({ gives, withholds }) => gives(path) !== 'no' && withholds(path) !== 'yes');
    if (granted.size === 0 && !guarded) return null;
    const callOf = ({ vendor: id, person, reasons, coAuthor }: VerdictPart, day: string): LineCall | null => {
      // What staff brought in for a vendor is no work of the vendor's here.
      if (!vendors.has(id) || reasons.includes('person-unknown')) return null;
      const isOwn = (to: string): boolean => to === id || to === person;
      const isGranted = granted.has(id) || (person !== null && granted.has(person));
      if (!isGranted && !guarded) return null;
      if (giving.some(({ to, holds }) => isOwn(to) && holds(day))) return null;
      const vendor = partyName(id);
      return {
        id: isGranted ? 'access/outside-grant' : 'access/protected-path',
        key: id,
        coAuthor,
        tell: (name) => message(isGranted ? 'finding.outside-grant' : 'finding.protected-path', { name, vendor }),
        evidence: [],
      };
    };
    return (lines) => {
      if (!lines.commit) return null;
      const { time, offset } = lines.commit.author;
      return firstCall(lines, (part) => callOf(part, dayOf(time, offset)));
    };
  };
}
