import { matchesAddressPattern } from './addressPattern';
import { knownAgent } from './knownAgents';
import type { KnownAgent } from './knownAgents';
import type { Agent } from './schema';

/** The bot or AI tool of a name and address: the register’s entries, then the built-in list. */
export function createAgents(agents: readonly Agent[]): (email: string, name: string) => KnownAgent | null {
  // Of two entries that both match, the smaller id: the order of entries decides nothing.
  const ordered = [...agents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return (email, name) => {
    const agent = ordered.find((candidate) => matchesAgent(candidate, email, name));
    return agent ? { id: agent.id, kind: agent.kind } : knownAgent(name, email);
  };
}

/** An entry that states address and name asks for both; one that states neither matches nothing. */
function matchesAgent({ match }: Agent, email: string, name: string): boolean {
  if (match.email == null && match.name == null) return false;
  if (match.email != null && !matchesAddressPattern(match.email, email)) return false;
  return match.name == null || matchesAddressPattern(match.name, name);
}
