import type { Naming } from '../findings/facts';
import { displayName } from '../history/mailmap';
import type { Mailmap } from '../history/mailmapParser';
import type { Commit } from '../history/model';
import { dayOf } from '../register/calendarDay';
import { createIdentities } from '../register/identities';
import type { RegisterIndex } from '../register/indexed';
import type { Register } from '../register/schema';
import type { Contributor } from './model';

/** Who a commit's name and address stand for. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly kind: Contributor['kind'];
}

/** The day binds an address to a person where two had it one after the other. */
export type WhoOf = (name: string, email: string, day: string) => Who;

const authors = new WeakMap<WhoOf, WeakMap<Commit, Who>>();

/** The author owns a commit's lines, the committer never. Asked for every run of lines: once a commit is enough. */
export function authorOf(commit: Commit, who: WhoOf): Who {
  let known = authors.get(who);
  if (!known) authors.set(who, (known = new WeakMap()));
  let found = known.get(commit);
  if (!found) {
    const { name, email, time, offset } = commit.author;
    known.set(commit, (found = who(name, email, dayOf(time, offset))));
  }
  return found;
}

/**
 * The contributor behind a commit's name and address: the register's person or agent, else the address itself. The
 * mailmap gives a display name and joins nothing.
 */
export function createWho(register: Register | null, mailmap: Mailmap): WhoOf {
  const identities = createIdentities(register);
  const known = new Map<string, Who>();
  return (name, email, day) => {
    const folded = email.toLowerCase();
    const identity = identities(folded, name, day);
    if (identity.kind === 'person') return { id: identity.person.id, name: identity.person.name, kind: 'person' };
    if (identity.kind === 'agent')
      return { id: identity.agent.id, name: name || identity.agent.id, kind: identity.agent.kind };
    let who = known.get(folded);
    if (!who) {
      who = { id: folded || name, name: displayName(mailmap, name, email).name || folded, kind: 'unrostered' };
      known.set(folded, who);
    }
    return who;
  };
}

/** The names behind ids, for findings and reports. */
export function createNaming(index: RegisterIndex | null, who: WhoOf, entry: Naming['entry']): Naming {
  return {
    party: (id) => index?.partyName(id) ?? id,
    entry,
    contributor: who,
  };
}
