import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { checkPlaced } from './checkPlaced';
import { parseYaml } from './parseYaml';
import type { Register } from './schema';

export type LicencePolicy = NonNullable<Register['licence_policy']>[number];

export interface ReadPolicies {
  /** None where anything is wrong with any: half a policy would answer wrongly. */
  readonly policies: readonly LicencePolicy[];
  /** What is wrong with them. */
  readonly problems: readonly Message[];
}

/** Characters. Nobody writes more into settings. */
const MOST = 200_000;

/** Policies that stand elsewhere than in a register, as a value of JSON: what the register's check says of `licence_policy`. */
export function readLicencePolicies(value: unknown): ReadPolicies {
  // JSON is YAML: the one check there is serves.
  const text = JSON.stringify({
    register_version: 1,
    organisation: { id: 'none', name: 'none' },
    licence_policy: value,
  });
  if (text.length > MOST) return { policies: [], problems: [message('problem.policy-too-large', { limit: MOST })] };
  const { root, problems } = parseYaml(text, '');
  const checked = root ? checkPlaced(root) : { register: null, problems };
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  return {
    policies: errors.length === 0 ? (checked.register?.licence_policy ?? []) : [],
    problems: checked.problems.map(({ message: told }) => told),
  };
}
