import type { Agreement, Register } from '../../src/register/schema';
import { isSound } from './arbitraryWorld';

/** Edits of a register, each of another kind, by what they change; without those that no register can have. */
export function editsOf(register: Register): readonly (readonly [title: string, edited: Register])[] {
  const { organisation, vendors, people, agreements, assets, milestones } = register;
  const first = <Entry>(entries: readonly Entry[] | null | undefined, change: (entry: Entry) => Entry): Entry[] =>
    (entries ?? []).map((entry, at) => (at === 0 ? change(entry) : entry));
  const less = <Entry>(entries: readonly Entry[] | null | undefined): Entry[] => (entries ?? []).slice(1);
  const disclosing = (agreements ?? []).map((one): Agreement => {
    return { ...one, terms: { ...one.terms, ai_tools: 'disclosed' } };
  });
  const told = [...(vendors ?? []), ...(people ?? [])].map(({ id }) => {
    return { id: `told-${id}`, kind: 'originality' as const, subject: id };
  });
  const edits: Readonly<Record<string, Partial<Register>>> = {
    nothing: {},
    'the organisation’s name': { organisation: { ...organisation, name: 'Acme Holding' } },
    'a vendor’s name': { vendors: first(vendors, (vendor) => ({ ...vendor, name: `${vendor.name} Ltd` })) },
    'a vendor’s country': { vendors: first(vendors, (vendor) => ({ ...vendor, jurisdiction: 'FR' })) },
    'a person’s name': { people: first(people, (person) => ({ ...person, name: `${person.name} Q.` })) },
    'a person’s address': {
      people: first(people, (person) => ({ ...person, identities: [{ email: 'elsewhere@x.example' }] })),
    },
    'where all entries stand': { people: [{ id: 'new', name: 'New' }, ...(people ?? [])] },
    'a person less': { people: less(people) },
    'a person’s work': { people: first(people, (person) => ({ ...person, engagements: less(person.engagements) })) },
    'an agreement less': { agreements: less(agreements) },
    'an agreement’s signature': { agreements: first(agreements, (one) => ({ ...one, signed: '2024-06-01' })) },
    'what agreements say of AI': { agreements: disclosing },
    // Beside the one before: it is by such agreements that records are looked for.
    records: { agreements: disclosing, records: told },
    grants: { grants: [{ id: 'granted', to: 'v1', paths: ['lib/**'] }] },
    'protected paths': { protected: { paths: ['src/**'] } },
    'an asset less': { assets: less(assets) },
    'a milestone less': { milestones: less(milestones) },
    'what is required': { requirements: [{ match: {}, terms: ['confidentiality', 'originality_warranty'] }] },
    'imports less': { imports: [] },
    'agents less': { agents: [] },
    'the licence policy': { licence_policy: [{ paths: ['src/**'], expected: 'MIT', header: 'required' }] },
    suppressions: { suppressions: [{ rule: 'coverage/*', reason: 'settled', by: 'legal', expires: '2030-01-01' }] },
  };
  return Object.entries(edits)
    .map(([title, edit]) => [title, { ...register, ...edit }] as const)
    .filter(([, edited]) => isSound(edited));
}
