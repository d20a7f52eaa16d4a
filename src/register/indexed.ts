import type { Agent, Agreement, Asset, Engagement, Milestone, Organisation, Person, Register, Vendor } from './schema';

export interface PersonEngagement {
  readonly person: Person;
  readonly engagement: Engagement;
}

/** A register's entries by id. */
export interface RegisterIndex {
  readonly register: Register;
  readonly organisation: Organisation;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly people: ReadonlyMap<string, Person>;
  /** Engagement ids are unique over all people. */
  readonly engagements: ReadonlyMap<string, PersonEngagement>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly milestones: ReadonlyMap<string, Milestone>;
  readonly assets: ReadonlyMap<string, Asset>;
  /** The name of the organisation, a vendor or a person; the id itself where there is none. */
  readonly partyName: (id: string) => string;
}

export function indexRegister(register: Register): RegisterIndex {
  const { organisation } = register;
  const vendors = byId(register.vendors);
  const people = byId(register.people);
  return {
    register,
    organisation,
    vendors,
    people,
    engagements: new Map(
      [...people.values()].flatMap((person) =>
        (person.engagements ?? []).map((engagement) => [engagement.id, { person, engagement }] as const),
      ),
    ),
    agents: byId(register.agents),
    agreements: byId(register.agreements),
    milestones: byId(register.milestones),
    assets: byId(register.assets),
    partyName: (id) =>
      id === organisation.id ? organisation.name : (vendors.get(id)?.name ?? people.get(id)?.name ?? id),
  };
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[] | null | undefined): Map<string, Entry> {
  return new Map((entries ?? []).map((entry) => [entry.id, entry]));
}
