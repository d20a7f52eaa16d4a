import { knownAgent } from '../knownAgents';
import type { AddressTally } from './tallyAddresses';

export interface DraftAgent {
  readonly id: string;
  readonly kind: 'bot' | 'ai_tool';
  readonly email: string;
}

/** Takes bots and AI tools that are known by their address out of the addresses. */
export function draftAgents(
  addresses: readonly AddressTally[],
  uniqueId: (...wishes: string[]) => string,
): { agents: DraftAgent[]; rest: AddressTally[] } {
  const agents: DraftAgent[] = [];
  const rest: AddressTally[] = [];
  for (const address of addresses) {
    const known = knownAgent(address.name, address.email);
    if (known) agents.push({ id: uniqueId(known.id), kind: known.kind, email: address.email });
    else rest.push(address);
  }
  return { agents, rest };
}
