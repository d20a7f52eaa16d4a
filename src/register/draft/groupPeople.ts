import { foldEmail } from '../foldEmail';
import { githubNoreply } from '../githubNoreply';
import type { DraftFacts } from './facts';
import type { AddressTally } from './tallyAddresses';

/** Addresses of one person, most commits first. */
export interface PersonGroup {
  readonly name: string;
  readonly addresses: readonly AddressTally[];
  readonly commits: number;
}

/**
 * Joins addresses to people only where the record itself does: the repository's mailmap, or one GitHub account number.
 * A like name is no proof. Most commits first, then by address.
 */
export function groupPeople(addresses: readonly AddressTally[], displayName: DraftFacts['displayName']): PersonGroup[] {
  const groups = new Map<string, AddressTally[]>();
  const keyOfAccount = new Map<string, string>();
  for (const address of addresses) {
    const shown = foldEmail(displayName(address.name, address.email).email.trim());
    const account = githubNoreply(address.email)?.id ?? null;
    const key = (account === null ? undefined : keyOfAccount.get(account)) ?? (shown === '' ? address.email : shown);
    if (account !== null) keyOfAccount.set(account, key);
    const group = groups.get(key);
    if (group) group.push(address);
    else groups.set(key, [address]);
  }
  return [...groups.values()].map((group) => toPerson(group, displayName)).sort(byCommits);
}

function toPerson(group: readonly AddressTally[], displayName: DraftFacts['displayName']): PersonGroup {
  const addresses = [...group].sort((a, b) => b.commits - a.commits || compare(a.email, b.email));
  const first = addresses[0]!;
  const shown = displayName(first.name, first.email).name.trim();
  return {
    name: shown === '' ? first.email : shown,
    addresses,
    commits: addresses.reduce((sum, { commits }) => sum + commits, 0),
  };
}

function byCommits(a: PersonGroup, b: PersonGroup): number {
  return b.commits - a.commits || compare(a.addresses[0]!.email, b.addresses[0]!.email);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
