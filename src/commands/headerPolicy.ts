import fs from 'node:fs/promises';
import path from 'node:path';
import { createLicencePolicies } from '../judgement/licencePolicies';
import type { LicencePolicy } from '../register/licencePolicies';
import { listed } from '../findings/licences/policyRule';
import { createPermissions } from '../licensing/licenceLists';
import { parseExpression } from '../licensing/spdxExpression';
import { canonicalLicence } from '../licensing/header/sameLicence';
import { parseTemplate, REUSE_TEMPLATE } from '../licensing/header/template';
import type { HeaderTemplate } from '../licensing/header/template';
import type { Register } from '../register/schema';
import { message, type Message } from '../wording/message';
import { UserError } from '../wording/userError';

/** What the command line says of headers. */
export interface HeaderOptions {
  readonly licence?: string;
  readonly owner?: string;
  readonly earlierOwner?: readonly string[];
  readonly year?: string;
  readonly template?: string;
  readonly contributors?: boolean;
  readonly dryRun?: boolean;
  /** False: what holds no comment is left. */
  readonly sidecar?: boolean;
  /** Of `add` and `fix`. */
  readonly texts?: boolean;
}

/** What a path's header should say, and whether it has to be there. */
export interface HeaderPolicy {
  readonly licence: string | null;
  readonly header: NonNullable<LicencePolicy['header']>;
  /** Whether it is a policy that asks for it. */
  readonly isAsked: boolean;
  /** Why the licence that the command line names must not be written here. */
  readonly refused: Message | null;
}

/** By the register's policies; what the command line says comes first. */
export function createHeaderPolicies(
  register: Register | null,
  { licence }: HeaderOptions,
): (path: string) => HeaderPolicy {
  if (licence !== undefined && canonicalLicence(licence) === null)
    throw new UserError(message('error.not-a-licence', { licence }));
  const policyOf = createLicencePolicies(register?.licence_policy ?? []);
  const refusals = new Map<LicencePolicy, Message | null>();
  const refusalOf = (policy: LicencePolicy, named: string): Message | null => {
    let refusal = refusals.get(policy);
    if (refusal === undefined) refusals.set(policy, (refusal = againstLists(policy, named)));
    return refusal;
  };
  return (file) => {
    const policy = policyOf(file);
    const header = policy?.header ?? 'required';
    return {
      ...{ licence: licence ?? policy?.expected ?? null, header },
      isAsked: policy !== null && header === 'required',
      refused: policy && licence !== undefined ? refusalOf(policy, licence) : null,
    };
  };
}

/** What is `expected` may be overruled by whoever writes the header, what is ruled out may not. */
function againstLists(policy: LicencePolicy, licence: string): Message | null {
  const parsed = parseExpression(licence);
  if (parsed.kind === 'invalid') return null;
  const { standing, entry } = createPermissions(policy).judge(parsed.expression);
  if (standing === 'denied') return message('header.forbidden', { licence, entry: entry ?? licence });
  return standing === 'unexpected'
    ? message('header.not-allowed', { licence, allowed: listed(policy.allow ?? [], policy.expected) })
    : null;
}

/** @throws UserError for a template that can't be read, or has a placeholder that nobody knows */
export async function headerTemplate({ template }: HeaderOptions): Promise<HeaderTemplate> {
  if (template === undefined) return REUSE_TEMPLATE;
  const file = path.resolve(template);
  const text = await fs.readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(message('error.cannot-read', { path: file, reason: (error as Error).message }));
  });
  const parsed = parseTemplate(text.replace(/^\ufeff/, ''));
  if ('lines' in parsed) return parsed;
  throw new UserError(
    parsed.problem === 'unknown-placeholder'
      ? message('error.unknown-placeholder', { path: file, name: parsed.name })
      : message('error.bad-template', { path: file }),
  );
}
