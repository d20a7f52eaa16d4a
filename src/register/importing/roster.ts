import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { slug } from '../draft/uniqueIds';
import { foldEmail } from '../foldEmail';
import { githubId, githubNoreply } from '../githubNoreply';
import type { Signer } from '../importers/records';
import { createAgents } from '../agents';
import type { Person, PersonIdentity, Register } from '../schema';
import { Engagements } from './engagements';
import type { Tracker } from './tracker';

/** Nobody has more; comparing each with each has no bound. */
const MOST_ADDRESSES = 500;

/**
 * The register's people, found by address, account number or login, never by name. Whom an export names beyond them is
 * added.
 */
export class Roster {
  readonly engagements: Engagements;
  private readonly owners = new Map<string, Set<Person>>();
  private readonly agentOf: ReturnType<typeof createAgents>;

  constructor(
    private readonly register: Register,
    private readonly tracker: Tracker,
    private readonly uniqueId: (...wishes: string[]) => string,
    engagementId: (...wishes: string[]) => string,
  ) {
    this.engagements = new Engagements(tracker, engagementId);
    this.agentOf = createAgents(register.agents ?? []);
    for (const person of register.people ?? []) {
      for (const identity of person.identities ?? []) this.note(person, identity);
    }
  }

  /** The person whom the signer is; null where it is nobody, or more than one. */
  known(signer: Signer): Person | null {
    const [person, another] = this.find(signer);
    return another ? null : (person ?? null);
  }

  /** The person whom the signer is or becomes; a message where nobody can be told. */
  ensure(signer: Signer): Person | Message {
    // First, so that the order of rows decides nothing.
    if (this.isAgent(signer)) return message('import.bot', { account: signer.github ?? signer.emails[0] ?? '' });
    const found = this.find(signer);
    if (found.length > 1) return message('import.several-people', { people: found.map(({ id }) => id).join(', ') });
    const [known] = found;
    if (known) return known;
    const [email] = signer.emails;
    const name = signer.name ?? signer.github ?? email ?? signer.githubId!;
    const local = slug(email?.split('@')[0] ?? '');
    const id = this.uniqueId(name === email ? local : slug(name), slug(signer.github ?? ''), local, 'person');
    const person: Person = { id, name, identities: [] };
    (this.register.people ??= []).push(person);
    this.tracker.added('people', id);
    return person;
  }

  /**
   * Adds to a person what they are reached by.
   * @param engagement that a new identity speaks for, if this person's are bound; null where it could be any
   */
  identify(person: Person, signer: Signer, engagement: string | null, line: number | null): void {
    const { github, githubId: id } = signer;
    const identities = (person.identities ??= []);
    const bound = identities.some((identity) => identity.engagement != null);
    const add = (identity: PersonIdentity): PersonIdentity | null => {
      const refused =
        bound && engagement === null
          ? 'import.unbound'
          : identities.length >= MOST_ADDRESSES
            ? 'import.too-many-addresses'
            : null;
      if (refused !== null) {
        this.tracker.dropped.part(line, 'identity', message(refused, { person: person.id, address: told(identity) }));
        return null;
      }
      const whole = bound && engagement !== null ? { ...identity, engagement } : identity;
      identities.push(whole);
      this.note(person, whole);
      this.tracker.updated('people', person.id);
      return whole;
    };
    const byEmail = signer.emails.map(
      (email) => identities.find((one) => foldEmail(one.email ?? '') === foldEmail(email)) ?? add({ email }),
    );
    const ids = identities.map((one) => (one.github_id == null ? null : githubId(one.github_id)));
    const isSame = (one: PersonIdentity) => one.github?.toLowerCase() === github?.toLowerCase();
    const account = { ...(github !== null && { github }), ...(id !== null && { github_id: asNumber(id) }) };
    const sameLogin = github === null ? undefined : identities.find(isSame);
    if ((id === null || ids.includes(id)) && (github === null || sameLogin || (id !== null && ids.includes(id)))) {
      // Known already; a login that changed says nothing where the number decides.
    } else if (sameLogin && sameLogin.github_id == null) this.fill(person, sameLogin, account);
    else if (byEmail.length === 1 && byEmail[0] && byEmail[0].github == null && byEmail[0].github_id == null) {
      this.fill(person, byEmail[0], account);
    } else add(account);
    if (identities.length === 0) delete person.identities;
    this.nameBetter(person, signer);
  }

  private fill(person: Person, identity: PersonIdentity, account: Partial<PersonIdentity>): void {
    for (const [key, value] of Object.entries(account)) {
      if (identity[key as keyof PersonIdentity] == null) Object.assign(identity, { [key]: value });
    }
    this.note(person, identity);
    this.tracker.updated('people', person.id);
  }

  /** Somebody known by an account or address alone gets the name that a later export has. */
  private nameBetter(person: Person, { name }: Signer): void {
    const placeholders = (person.identities ?? []).flatMap(({ email, github }) => [email, github]);
    if (name === null || name === person.name || !placeholders.includes(person.name)) return;
    if (placeholders.includes(name)) return;
    person.name = name;
    this.tracker.updated('people', person.id);
  }

  /** Everyone whom any part of it points to. A number decides about an account alone: logins change hands. */
  private find({ emails, github, githubId: id }: Signer): Person[] {
    const owners = (key: string) => [...(this.owners.get(key) ?? [])];
    const byId = id === null ? [] : owners(`id ${id}`);
    const found = new Set([...emails.flatMap(keysOfEmail).flatMap(owners), ...byId]);
    if (github === null || byId.length > 0) return [...found];
    for (const person of owners(`login ${github.toLowerCase()}`)) {
      const same = (person.identities ?? []).filter((one) => one.github?.toLowerCase() === github.toLowerCase());
      const isOther = same.every(({ github_id: known }) => id !== null && known != null && githubId(known) !== id);
      if (!isOther) found.add(person);
    }
    return [...found];
  }

  private isAgent({ name, emails, github }: Signer): boolean {
    const noreply = github === null ? [] : [`${github}@users.noreply.github.com`];
    return [...emails, ...noreply].some((email) => this.agentOf(email, name ?? '') !== null);
  }

  private note(person: Person, { email, github, github_id: id }: PersonIdentity): void {
    const keys = [
      ...(email == null ? [] : keysOfEmail(email)),
      ...(id == null ? [] : [`id ${githubId(id)}`]),
      ...(github == null ? [] : [`login ${github.toLowerCase()}`]),
    ];
    for (const key of keys) this.owners.set(key, (this.owners.get(key) ?? new Set()).add(person));
  }
}

/** A noreply address stands for its account too. */
function keysOfEmail(email: string): string[] {
  const account = githubNoreply(email)?.id;
  return [`email ${foldEmail(email)}`, ...(account == null ? [] : [`id ${account}`])];
}

function told({ email, github, github_id: id }: PersonIdentity): string {
  return email ?? github ?? String(id);
}

function asNumber(id: string): number | string {
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
