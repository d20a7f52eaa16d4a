import type { Signatory } from '../history/model';
import type { Identity } from '../register/identities';
import type { Agreement, Engagement, Person, Register, Vendor } from '../register/schema';
import { chainAbove } from './chain';
import { changedEntries, isSame } from './entryChanges';
import { groupBy } from './groupBy';
import { agreementsOfChangedMilestones } from './milestoneChanges';
import { classKey, whoIsNamed } from './namedParties';
import { reachOfPaths } from './pathReach';
import type { Signatories } from './signatories';

/** Whom and what an edit of a register may concern: rather too many than one too few. */
export interface EditReach {
  readonly signatory: (who: Signatory) => boolean;
  readonly path: (path: string) => boolean;
}

/** Entries of these are looked at one by one, or by the paths that they name; no other section that differs is. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'organisation',
  'people',
  'vendors',
  'agents',
  'agreements',
  'milestones',
  'assets',
  'requirements',
  // An imported line is asked about anew, whatever the edit.
  'imports',
]);
/** Nothing that is said of a signatory rests on these. */
const BESIDE: ReadonlySet<string> = new Set([
  'grants',
  'protected',
  'licence_policy',
  'records',
  'policy',
  'suppressions',
]);
/** Nor on these of a party's; whom its domains name is asked by address. */
const PARTY_BESIDE: ReadonlySet<string> = new Set([
  'name',
  'tag',
  'email_domains',
  'subcontracting',
  'consent',
  'last_reviewed',
  'review_interval',
  'vetting',
]);

/**
 * Whom an edit of a register may concern, and on which paths: of all others both registers say the same on each day. Null
 * where that may be anybody, or is most people.
 * - whose address is that of a person whose entry changed, went or came, or is otherwise no longer whose it was;
 * - who works for parties, two of which are named by an agreement that reads otherwise now: for itself, through those
 *   that amend it, supersede it, or that it is under, or by its milestones;
 * - who works below a vendor of whom something changed that judging rests on;
 * - paths on which other terms are required, or that are another asset's.
 */
export function reachOfEdit(before: Signatories, after: Signatories): EditReach | null {
  const [then, now] = [before.register, after.register];
  if (!isAskedAlike(before, after) || !sectionsAgree(then, now)) return null;
  const people = changedEntries(then.people, now.people);
  const vendors = changedEntries(judgedOf(then.vendors), judgedOf(now.vendors));
  const agreements = changedEntries(then.agreements, now.agreements);
  const milestones = agreementsOfChangedMilestones(then.milestones, now.milestones);
  if (!people || !vendors || !agreements || !milestones) return null;
  const otherwise = readingOtherwise([...agreements, ...milestones], then, now);
  // A certificate of origin speaks for everybody who signs off.
  if (instrumentsOf(then, now).some(({ id, type }) => type === 'dco' && otherwise.has(id))) return null;

  const parties = [then, now].flatMap((register) => partiesOf(otherwise, register));
  const reached = new Set(people);
  // Where somebody worked below a vendor that changed, they do so now, or below another that changed.
  const byId = new Map((now.vendors ?? []).map((vendor) => [vendor.id, vendor]));
  const isOtherwise = (side: ReadonlySet<string>) =>
    parties.some((named) => shareTwo(side, named)) || some(vendors, (id) => side.has(id));
  for (const person of now.people ?? []) if (workSides(now, byId, person).some(isOtherwise)) reached.add(person.id);
  if (reached.size > (now.people ?? []).length / 2) return null;

  const isReached = (identity: Identity) =>
    identity.kind === 'person' && [identity, ...identity.others].some(({ person }) => reached.has(person.id));
  return {
    signatory: ({ email, name }) => {
      const [identity, nowIdentity] = [before.identify(email, name), after.identify(email, name)];
      return isReached(identity) || isReached(nowIdentity) || !namesTheSame(identity, nowIdentity);
    },
    path: reachOfPaths(before, after, agreements),
  };
}

function isAskedAlike(before: Signatories, after: Signatories): boolean {
  const [{ today, repository }, now] = [before.context, after.context];
  return before.law === after.law && today === now.today && isSame(repository, now.repository);
}

function sectionsAgree(then: Register, now: Register): boolean {
  const sections = new Set([...Object.keys(then), ...Object.keys(now)]) as Set<keyof Register>;
  const agrees = (name: keyof Register) => LOOKED_AT.has(name) || BESIDE.has(name) || isSame(then[name], now[name]);
  return [...sections].every(agrees) && isSame(judged(then.organisation), judged(now.organisation));
}

/** A party's entry as far as judging rests on it. */
function judged<Party extends { readonly id: string }>(party: Party): Pick<Party, 'id'> {
  const entries = Object.entries(party).filter(([key]) => !PARTY_BESIDE.has(key));
  return { ...Object.fromEntries(entries), id: party.id };
}

function judgedOf(vendors: Register['vendors']) {
  return vendors?.map(judged);
}

/** A person whose entry changed is reached by that. */
function namesTheSame(then: Identity, now: Identity): boolean {
  if (then.kind === 'person')
    return now.kind === 'person' && then.person.id === now.person.id && then.others.length === now.others.length;
  return isSame(then, now);
}

function instrumentsOf(...registers: readonly Register[]): Agreement[] {
  return registers.flatMap(({ agreements }) => agreements ?? []);
}

/** The changed agreements and all that read through them, as versions.ts puts them together. */
function readingOtherwise(changed: readonly string[], ...registers: readonly Register[]): ReadonlySet<string> {
  const all = instrumentsOf(...registers);
  const byId = groupBy(all, ({ id }) => id);
  const orders = groupBy(all, ({ under }) => under);
  const found = new Set<string>();
  const waiting = [...changed];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const { amends, supersedes } of byId.get(id) ?? [])
      waiting.push(...[amends, supersedes].flatMap((other) => other ?? []));
    waiting.push(...(orders.get(id) ?? []).map((order) => order.id));
  }
  return found;
}

/** Who is named by each of the agreements, in any version. */
function partiesOf(ids: ReadonlySet<string>, { agreements }: Register): ReadonlySet<string>[] {
  if (ids.size === 0) return [];
  const named = new Map<string, Set<string>>();
  for (const [party, speakers] of whoIsNamed(agreements ?? [])) {
    for (const { id } of speakers) {
      if (!ids.has(id)) continue;
      const parties = named.get(id);
      if (parties) parties.add(party);
      else named.set(id, new Set([party]));
    }
  }
  return [...named.values()];
}

/** All who can be an end of a link that a person's work passes over, for each engagement. */
function workSides(register: Register, vendors: ReadonlyMap<string, Vendor>, person: Person): Set<string>[] {
  return (person.engagements ?? []).map((engagement: Engagement) => {
    const above = chainAbove(register, vendors, engagement);
    return new Set([person.id, register.organisation.id, classKey(engagement.type, above[0]!), ...above]);
  });
}

function shareTwo(side: ReadonlySet<string>, named: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const party of named) if (side.has(party) && ++shared === 2) return true;
  return false;
}

function some(ids: ReadonlySet<string>, holds: (id: string) => boolean): boolean {
  for (const id of ids) if (holds(id)) return true;
  return false;
}
