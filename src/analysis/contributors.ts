import type { Naming, OriginLines } from '../findings/facts';
import { displayName } from '../history/mailmap';
import type { Mailmap } from '../history/mailmapParser';
import type { Commit } from '../history/model';
import { dayOf } from '../register/calendarDay';
import { foldEmail } from '../register/foldEmail';
import { createIdentities, identitiesOf } from '../register/identities';
import type { RegisterIndex } from '../register/indexed';
import type { Person, Register } from '../register/schema';
import type { Contributor } from './model';

/** Who a commit's name and address stand for. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly kind: Contributor['kind'];
}

/** The day binds an address to a person where two had it one after the other. */
export type WhoOf = (name: string, email: string, day: string) => Who;

/** The author owns a commit's lines, the committer never. */
export function authorOf({ author }: Commit, who: WhoOf): Who {
  return who(author.name, author.email, dayOf(author.time, author.offset));
}

/** Of a file's lines of each origin; null where no commit is known. */
export type FileAuthors = readonly (Who | null)[];

export function authorsOf(origins: readonly Pick<OriginLines, 'commit'>[], who: WhoOf): FileAuthors {
  return origins.map(({ commit }) => commit && authorOf(commit, who));
}

/**
 * The contributor behind a commit's name and address: the register's person or agent, else the address itself. The
 * mailmap gives a display name and joins nothing.
 */
export function createWho(register: Register | null, mailmap: Mailmap): WhoOf {
  const identities = register ? identitiesOf(register) : createIdentities(null);
  const persons = new Map<Person, Who>();
  const strangers = new Map<string, Who>();

  function personOf(person: Person): Who {
    let who = persons.get(person);
    if (!who) persons.set(person, (who = { id: person.id, name: person.name, kind: 'person' }));
    return who;
  }

  /** By the name that the address came with first. */
  function strangerOf(name: string, email: string, folded: string): Who {
    let who = strangers.get(folded);
    if (!who) {
      who = { id: folded || name, name: displayName(mailmap, name, email).name || folded, kind: 'unrostered' };
      strangers.set(folded, who);
    }
    return who;
  }

  // Null where the day decides. Asked for every commit and every run of lines, so in as few steps as can be.
  const known = new Map<string, Map<string, Who | null>>();

  function find(name: string, email: string, day?: string): Who | null {
    const folded = foldEmail(email);
    const identity = identities(folded, name, day);
    if (identity.kind === 'person')
      return day === undefined && identity.others.length > 0 ? null : personOf(identity.person);
    if (identity.kind === 'agent')
      return { id: identity.agent.id, name: name || identity.agent.id, kind: identity.agent.kind };
    return strangerOf(name, email, folded);
  }

  return (name, email, day) => {
    let ofEmail = known.get(email);
    if (!ofEmail) known.set(email, (ofEmail = new Map<string, Who | null>()));
    let who = ofEmail.get(name);
    if (who === undefined) ofEmail.set(name, (who = find(name, email)));
    return who ?? find(name, email, day)!;
  };
}

/** The names behind ids, for findings and reports. */
export function createNaming(index: RegisterIndex | null, who: WhoOf, entry: Naming['entry']): Naming {
  const { organisation, vendors } = index?.register ?? {};
  return {
    party: (id) => index?.partyName(id) ?? id,
    partyNames: JSON.stringify([organisation, ...(vendors ?? [])].map((party) => [party?.id, party?.name])),
    entry,
    contributor: who,
  };
}
