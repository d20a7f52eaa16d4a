import type { Agreement } from '../register/schema';
import { groupBy } from './groupBy';
import { MOST_AMENDMENTS, MOST_ORDERS } from './versions';

/**
 * Agreements by every party that some version of them may have: their own, their amendments' and their parents'. An
 * amendment speaks through what it amends, never by itself.
 */
export function whoIsNamed(agreements: readonly Agreement[]): ReadonlyMap<string, ReadonlySet<Agreement>> {
  const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const amendments = groupBy(agreements, (agreement) => agreement.amends);
  const named = new Map<string, Set<Agreement>>();

  function note(source: Agreement, speaker: Agreement, depth: number): void {
    for (const party of source.parties) {
      const key = 'ref' in party ? party.ref : classKey(party.class, party.of);
      const known = named.get(key);
      if (known) known.add(speaker);
      else named.set(key, new Set([speaker]));
    }
    if (depth < MOST_AMENDMENTS)
      for (const amendment of amendments.get(source.id) ?? []) note(amendment, speaker, depth + 1);
  }

  for (const speaker of agreements) {
    if (speaker.amends) continue;
    let at: Agreement | undefined = speaker;
    for (let step = 0; step <= MOST_ORDERS && at; step++) {
      note(at, speaker, 0);
      at = at.under ? byId.get(at.under) : undefined;
    }
  }
  return named;
}

/** Ids have no space, so that a class's key is nobody's id. */
export function classKey(type: string, of: string): string {
  return `${type} ${of}`;
}
