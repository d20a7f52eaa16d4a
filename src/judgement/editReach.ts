import type { Signatory } from '../history/model';
import type { Agreement, Engagement, Person, Register } from '../register/schema';
import { chainAbove } from './chain';
import { changedEntries, isSame } from './entryChanges';
import { groupBy } from './groupBy';
import { classKey, whoIsNamed } from './namedParties';
import type { Signatories } from './signatories';

/** Entries of these are looked at one by one; no other section that differs is. */
const BY_ENTRY: ReadonlySet<string> = new Set(['people', 'agreements']);
/** Nothing that is said of a signatory rests on these. */
const BESIDE: ReadonlySet<string> = new Set([
  'grants',
  'protected',
  'licence_policy',
  'records',
  'policy',
  'suppressions',
]);

/**
 * Whom an edit of a register may concern: of all others both registers say the same, for each day and path. Null where that
 * may be anybody, or is most people. Rather too many than one too few:
 * - whose address is that of a person whose entry changed, went or came;
 * - who works for parties, two of which are named by an agreement that reads otherwise now, for itself or through those
 *   that amend it, supersede it, or that it is under.
 */
export function reachOfEdit(before: Signatories, after: Signatories): ((who: Signatory) => boolean) | null {
  const [then, now] = [before.register, after.register];
  if (!isAskedAlike(before, after) || !sectionsAgree(then, now)) return null;
  const people = changedEntries(then.people, now.people);
  const agreements = changedEntries(then.agreements, now.agreements);
  if (!people || !agreements) return null;
  // What was brought along is told from what was made later by the day of the agreement on it.
  if (now.assets?.some(({ licence_agreement: id }) => id && agreements.has(id))) return null;
  const otherwise = readingOtherwise(agreements, then, now);
  // A certificate of origin speaks for everybody who signs off.
  if (instrumentsOf(then, now).some(({ id, type }) => type === 'dco' && otherwise.has(id))) return null;

  const parties = [then, now].flatMap((register) => partiesOf(otherwise, register));
  const vendors = new Map((now.vendors ?? []).map((vendor) => [vendor.id, vendor]));
  const reached = new Set(people);
  for (const person of now.people ?? []) {
    if (workSides(now, vendors, person).some((side) => parties.some((named) => shareTwo(side, named))))
      reached.add(person.id);
  }
  if (reached.size > (now.people ?? []).length / 2) return null;
  const isReached = (identity: ReturnType<Signatories['identify']>) =>
    identity.kind === 'person' && [identity, ...identity.others].some(({ person }) => reached.has(person.id));
  return ({ email, name }) => isReached(before.identify(email, name)) || isReached(after.identify(email, name));
}

function isAskedAlike(before: Signatories, after: Signatories): boolean {
  const [{ today, repository }, now] = [before.context, after.context];
  return before.law === after.law && today === now.today && isSame(repository, now.repository);
}

function sectionsAgree(then: Register, now: Register): boolean {
  const sections = new Set([...Object.keys(then), ...Object.keys(now)]) as Set<keyof Register>;
  return [...sections].every((name) => BY_ENTRY.has(name) || BESIDE.has(name) || isSame(then[name], now[name]));
}

function instrumentsOf(...registers: readonly Register[]): Agreement[] {
  return registers.flatMap(({ agreements }) => agreements ?? []);
}

/** The changed agreements and all that read through them, as versions.ts puts them together. */
function readingOtherwise(changed: ReadonlySet<string>, ...registers: readonly Register[]): ReadonlySet<string> {
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
function workSides(register: Register, vendors: Parameters<typeof chainAbove>[1], person: Person): Set<string>[] {
  return (person.engagements ?? []).map((engagement: Engagement) => {
    const above = chainAbove(register, vendors, engagement);
    return new Set([person.id, register.organisation.id, classKey(above[0]!), ...above]);
  });
}

function shareTwo(side: ReadonlySet<string>, named: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const party of named) if (side.has(party) && ++shared === 2) return true;
  return false;
}
