import { message } from '../../wording/message';
import { boundEngagements, spanOf, spansOverlap } from '../engagementSpan';
import type { Span } from '../engagementSpan';
import { foldEmail } from '../foldEmail';
import { githubId, githubNoreply } from '../githubNoreply';
import type { EntryPath, Report } from '../problem';
import type { Person, PersonIdentity, Register } from '../schema';

/** An address that passes through more hands isn't looked through to the end: comparing each with each has no bound. */
const MOST_COMPARED = 100;

interface Claim {
  readonly person: Person;
  readonly identity: PersonIdentity;
  readonly path: EntryPath;
}

/**
 * On any day an address is one person's. It may pass to another whose engagement begins after the first one's ended;
 * without any engagement to bound it, it is taken to be its person's always.
 */
export function checkAddresses(register: Register, report: Report): void {
  const claims = new Map<string, Claim[]>();
  register.people?.forEach((person, at) => {
    person.identities?.forEach((identity, identityAt) => {
      const path = ['people', at, 'identities', identityAt];
      if (identity.email == null && identity.github == null && identity.github_id == null) {
        report(path, message('problem.empty-identity'));
      }
      const mine = new Map(keysOf(identity).map(([key, field]) => [key, [...path, field]]));
      for (const [key, fieldPath] of mine) {
        const earlier = claims.get(key);
        if (!earlier) claims.set(key, [{ person, identity, path: fieldPath }]);
        else {
          const other = earlier.find((claim) => collide(claim, { person, identity, path: fieldPath }));
          if (other) {
            const args = { address: key.slice(key.indexOf(' ') + 1), person: other.person.id };
            report(
              fieldPath,
              message(other.person === person ? 'problem.address-twice' : 'problem.shared-address', args),
            );
          }
          if (earlier.length < MOST_COMPARED) earlier.push({ person, identity, path: fieldPath });
        }
      }
    });
  });
}

/** What an identity is found by, each with its field. A login counts only without a number, which would decide alone. */
function keysOf(identity: PersonIdentity): (readonly [key: string, field: string])[] {
  const keys: (readonly [string, string])[] = [];
  if (identity.email != null) {
    keys.push([`email ${foldEmail(identity.email)}`, 'email']);
    const account = githubNoreply(identity.email)?.id;
    if (account != null) keys.push([`github_id ${account}`, 'email']);
  }
  if (identity.github_id != null) keys.push([`github_id ${githubId(identity.github_id)}`, 'github_id']);
  else if (identity.github != null) keys.push([`github ${identity.github.toLowerCase()}`, 'github']);
  return keys;
}

function collide(a: Claim, b: Claim): boolean {
  // One account under several addresses is nothing unusual for one person.
  if (a.person === b.person && (a.path.at(-1) !== 'email' || b.path.at(-1) !== 'email' || !sameEmail(a, b)))
    return false;
  return spans(a).some((span) => spans(b).some((other) => spansOverlap(span, other)));
}

function sameEmail(a: Claim, b: Claim): boolean {
  return foldEmail(a.identity.email ?? '') === foldEmail(b.identity.email ?? '');
}

function spans({ person, identity }: Claim): Span[] {
  const engagements = boundEngagements(person, identity);
  return engagements.length === 0 ? [{ start: null, end: null }] : engagements.map(spanOf);
}
