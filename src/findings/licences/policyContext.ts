import { createLicencePolicies } from '../../judgement/licencePolicies';
import { globList, type GlobList } from '../../judgement/globList';
import { createLicenceLists, createPermissions, type LicenceLists } from '../../licensing/licenceLists';
import { parseExpression, type Expression } from '../../licensing/spdxExpression';
import type { LicencePolicy } from '../../register/licencePolicies';
import type { EntryPlace } from '../../register/readResult';
import type { Asset, Register } from '../../register/schema';
import type { Naming } from '../facts';

/** An entry of `licence_policy`, made ready to judge files by. */
export interface ReadyPolicy {
  readonly policy: LicencePolicy;
  readonly place: EntryPlace | null;
  readonly expected: Expression | null;
  readonly lists: ReturnType<typeof createLicenceLists>;
  /** What snippets may be under. */
  readonly ofSnippets: ReturnType<typeof createPermissions>;
  /** The same without `expected`: for others' work, which is under the licence of its own. */
  readonly ofOthers: ReturnType<typeof createLicenceLists>;
}

/** An asset that others made, under the licence that the register says. */
export interface OthersAsset {
  readonly id: string;
  readonly licence: string;
  readonly expression: Expression | null;
  readonly place: EntryPlace | null;
  readonly covers: GlobList;
}

/** What the register says of the licences of a path. */
export interface PolicyContext {
  readonly policyOf: (path: string) => ReadyPolicy | null;
  readonly othersOf: (path: string) => OthersAsset | null;
}

/** Null where the register has no licence policy: nothing is judged then. */
export function createPolicyContext(
  register: Pick<Register, 'licence_policy' | 'assets'>,
  entry: Naming['entry'],
): PolicyContext | null {
  const policies = register.licence_policy ?? [];
  if (policies.length === 0) return null;
  const ready = new Map(
    policies.map((policy, at) => [policy, readyPolicy(policy, entry('licence_policy', String(at)))]),
  );
  const speakingFor = createLicencePolicies(policies);
  return {
    policyOf: (path) => {
      const policy = speakingFor(path);
      return policy && ready.get(policy)!;
    },
    othersOf: createOthersOf(register, entry),
  };
}

/** Which files others made, by a register with or without a licence policy. */
export function createOthersOf(register: Pick<Register, 'assets'>, entry: Naming['entry']): PolicyContext['othersOf'] {
  const others = (register.assets ?? []).flatMap((asset) => othersAsset(asset, entry));
  return (path) => others.find(({ covers }) => covers(path) === 'yes') ?? null;
}

function readyPolicy(policy: LicencePolicy, place: EntryPlace | null): ReadyPolicy {
  const lists: LicenceLists = policy;
  const { allow, deny, review } = policy;
  return {
    ...{ policy, place, expected: parsed(policy.expected) },
    lists: createLicenceLists(lists),
    ofSnippets: createPermissions(lists),
    ofOthers: createLicenceLists({ allow, deny, review }),
  };
}

function othersAsset({ id, third_party: others, licence, paths }: Asset, entry: Naming['entry']): OthersAsset[] {
  if (!others || !licence || !paths) return [];
  const place = entry('assets', id);
  return [{ id, licence, place, expression: parsed(licence), covers: globList(paths) }];
}

function parsed(text: string | null | undefined): Expression | null {
  const result = text == null ? null : parseExpression(text);
  return result?.kind === 'parsed' ? result.expression : null;
}
