import type { LicencePolicy } from '../register/licencePolicies';
import { globList } from './globList';

/**
 * Which entry of `licence_policy` speaks for a path: the last that matches, whole, as in `.gitignore` and REUSE.toml (REUSE
 * 3.3, "Order of precedence"). Null where none does. A pattern that was refused matches nothing; the register's check says so.
 */
export function createLicencePolicies(policies: readonly LicencePolicy[]): (path: string) => LicencePolicy | null {
  const lastFirst = policies.map((policy) => ({ policy, matches: globList(policy.paths) })).reverse();
  return (path) => lastFirst.find(({ matches }) => matches(path) === 'yes')?.policy ?? null;
}
