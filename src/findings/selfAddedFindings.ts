import type { Register } from '../register/schema';
import { message } from '../wording/message';
import type { Naming } from './facts';
import type { Finding } from './model';
import { entryFinding } from './rules/entryFinding';

/**
 * People whose own entries a change edits: the person, and agreements that name them.
 * @param authors ids of people among those whom git names as authors of commits that changed the register
 */
export function selfAddedFindings(
  before: Register | null,
  after: Register,
  authors: ReadonlySet<string>,
  registerPath: string | null,
  naming: Naming,
): Finding[] {
  return (after.people ?? []).flatMap(({ id, name }) => {
    if (!authors.has(id)) return [];
    const then = entriesAbout(before, id);
    const changed = [...entriesAbout(after, id)].flatMap(([entry, text]) => (then.get(entry) === text ? [] : entry));
    if (changed.length === 0) return [];
    const entries = changed.join(', ');
    return entryFinding(
      { naming, registerPath },
      {
        id: 'record/self-added',
        kind: 'people',
        entry: id,
        message: message('finding.self-added', { name, entries }),
        evidence: changed,
      },
    );
  });
}

/** Each entry's id and contents. */
function entriesAbout(register: Register | null, person: string): Map<string, string> {
  const own = (register?.people ?? []).filter(({ id }) => id === person);
  const engagements = new Set(own.flatMap((one) => (one.engagements ?? []).map(({ id }) => id)));
  const agreements = (register?.agreements ?? []).filter(
    ({ parties, schedule }) =>
      parties.some((party) => 'ref' in party && (party.ref === person || engagements.has(party.ref))) ||
      schedule?.some((row) => row.person === person),
  );
  return new Map([...own, ...agreements].map((entry) => [entry.id, JSON.stringify(entry)]));
}
