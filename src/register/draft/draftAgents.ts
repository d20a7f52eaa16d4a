import { knownAgent } from '../knownAgents';
import type { AddressTally } from './tallyAddresses';

export interface DraftAgent {
  readonly id: string;
  readonly kind: 'bot' | 'ai_tool';
  readonly email: string;
}

/**
 * Takes bots and AI tools that are known by their address out of the addresses. One entry for each: its further addresses
 * are known under the same id without a register.
 */
export function draftAgents(addresses: readonly AddressTally[]): { agents: DraftAgent[]; rest: AddressTally[] } {
  const agents = new Map<string, DraftAgent>();
  const rest: AddressTally[] = [];
  for (const address of addresses) {
    const known = knownAgent(address.name, address.email);
    if (!known) rest.push(address);
    else if (!agents.has(known.id)) agents.set(known.id, { ...known, email: address.email });
  }
  return { agents: [...agents.values()], rest };
}
