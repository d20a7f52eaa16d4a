import * as z from 'zod/mini';
import { isCalendarDay } from './calendarDay';
import { isDuration } from './duration';
import type { MessageId } from '../wording/english';

/**
 * The shape of `ip-register.yaml`: the one definition that the types, the validation and the published JSON Schema come
 * from. Names are the field's own (contract law, SPDX, git). References between entries and everything else that a
 * shape can't say is checked in problems.ts.
 */

/** What zod passes through as an issue's text is a message's id; schemaProblems.ts makes a message of it. */
const told = (id: MessageId): string => id;

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, told('problem.bad-id')));
const text = z.string().check(z.minLength(1, told('problem.empty-text')));
/** `YYYY-MM-DD`. The pattern is for the JSON Schema, which can't say more. */
const day = z
  .string()
  .check(z.refine(isCalendarDay, { error: told('problem.bad-day'), abort: true }))
  .register(z.globalRegistry, { pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** ISO 8601, in whole years, months, weeks and days: `P6M`. */
const duration = z
  .string()
  .check(z.refine(isDuration, { error: told('problem.bad-duration'), abort: true }))
  .register(z.globalRegistry, { pattern: '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$' });
/** ISO 3166-1 alpha-2 or 3166-2: `PL`, `US-CA`. */
const jurisdiction = z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, told('problem.bad-jurisdiction')));
const domain = z.string().check(z.regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, told('problem.bad-domain')));
/** As commits state it: git allows all but angle brackets and line breaks, and history has all of that. */
const email = z.string().check(z.regex(/^[^<>\r\n]+$/, told('problem.bad-email')));
const sha256 = z.string().check(z.regex(/^[0-9A-Fa-f]{64}$/, told('problem.bad-sha256')));
const commitId = z.string().check(z.regex(/^[0-9A-Fa-f]{7,64}$/, told('problem.bad-commit')));
/** Globs from the repository's root, matched by minimatch with `dot`, case-sensitive. */
const globs = z.array(text);

const document = z.strictObject({
  uri: z.nullish(text),
  sha256: z.nullish(sha256),
  version: z.nullish(text),
  compatible_with: z.nullish(z.array(text)),
});

const organisation = z.strictObject({
  id,
  name: text,
  jurisdiction: z.nullish(jurisdiction),
  email_domains: z.nullish(z.array(domain)),
});

const vetting = z.strictObject({
  kind: text,
  date: z.nullish(day),
  result: z.nullish(text),
  evidence: z.nullish(text),
});

const vendor = z.strictObject({
  id,
  name: text,
  /** The explorer badge. */
  tag: z.nullish(z.string().check(z.regex(/^.{1,2}$/u, told('problem.bad-tag')))),
  jurisdiction: z.nullish(jurisdiction),
  email_domains: z.nullish(z.array(domain)),
  subcontracting: z.nullish(z.enum(['none', 'prior_consent', 'allowed'])),
  subcontractor_of: z.nullish(id),
  consent: z.nullish(z.strictObject({ granted: z.nullish(day), document: z.nullish(text) })),
  last_reviewed: z.nullish(day),
  review_interval: z.nullish(duration),
  vetting: z.nullish(z.array(vetting)),
  draft: z.nullish(z.boolean()),
});

const identity = z.strictObject({
  email: z.nullish(email),
  /** Binds the address to one engagement; without it, all of the person's engagements count. */
  engagement: z.nullish(id),
  github: z.nullish(text),
  github_id: z.nullish(
    z.union(
      [z.int(), z.string().check(z.regex(/^\d+$/, told('problem.bad-github-id')))],
      told('problem.bad-github-id'),
    ),
  ),
});

const engagement = z.strictObject({
  id,
  /** A vendor's id, the organisation's id, or `self`. */
  party: id,
  type: z.enum(['employee', 'contractor', 'individual', 'intern', 'founder', 'contributor']),
  start: z.nullish(day),
  end: z.nullish(day),
  /** The next party up the chain, for this engagement's dates. */
  for: z.nullish(id),
  draft: z.nullish(z.boolean()),
});

const person = z.strictObject({
  id,
  name: text,
  jurisdiction: z.nullish(jurisdiction),
  identities: z.nullish(z.array(identity)),
  engagements: z.nullish(z.array(engagement)),
  vetting: z.nullish(z.array(vetting)),
  draft: z.nullish(z.boolean()),
});

const agent = z.strictObject({
  id,
  kind: z.enum(['bot', 'ai_tool']),
  /** Anchored; `*` stops at `@`. */
  match: z.strictObject({ email: z.nullish(text), name: z.nullish(text) }),
  responsible: z.nullish(z.enum(['commit_author'])),
});

const party = z.union([
  z.strictObject({ ref: id, role: z.nullish(text) }),
  z.strictObject({
    /** Everyone with an engagement of this type at `of`. */
    class: z.enum(['employee', 'contractor', 'individual', 'intern', 'founder', 'contributor']),
    of: id,
    role: z.nullish(text),
    signatories: z.nullish(document),
  }),
]);

const scope = z.strictObject({
  repositories: z.nullish(z.array(text)),
  paths: z.nullish(globs),
  exclude: z.nullish(globs),
});

const terms = z.strictObject({
  confidentiality: z.nullish(
    z.strictObject({
      clause: z.nullish(text),
      duration: z.nullish(z.union([duration, z.literal('indefinite')], told('problem.bad-duration-or-indefinite'))),
      from: z.nullish(z.enum(['effective', 'signed', 'disclosure', 'end'])),
      trade_secrets: z.nullish(
        z.union([z.literal('indefinite'), duration], told('problem.bad-duration-or-indefinite')),
      ),
      subcontractors: z.nullish(z.enum(['flow_down', 'none', 'prohibited'])),
      covers: z.nullish(z.array(text)),
    }),
  ),
  ip_assignment: z.nullish(
    z.strictObject({
      language: z.nullish(z.enum(['present', 'future', 'statutory_employee', 'licence_only', 'joint', 'retained'])),
      clause: z.nullish(text),
      work_for_hire: z.nullish(z.boolean()),
      covers: z.nullish(z.array(text)),
      moral_rights: z.nullish(z.enum(['waived', 'not_enforced', 'retained', 'unwaivable'])),
      trigger: z.nullish(z.enum(['creation', 'delivery', 'acceptance', 'payment'])),
      retroactive_from: z.nullish(day),
      duration: z.nullish(z.union([duration, z.literal('full_term')], told('problem.bad-duration-or-full-term'))),
      territory: z.nullish(text),
    }),
  ),
  background_ip: z.nullish(
    z.strictObject({ clause: z.nullish(text), licence: z.nullish(text), must_be_listed: z.nullish(z.boolean()) }),
  ),
  originality_warranty: z.nullish(z.boolean()),
  derivatives: z.nullish(z.enum(['assigned', 'licensed', 'retained'])),
  reuse: z.nullish(z.enum(['prohibited', 'allowed', 'with_consent'])),
  no_reverse_engineering: z.nullish(z.boolean()),
  competitors: z.nullish(z.strictObject({ restricted: z.nullish(z.boolean()), duration: z.nullish(duration) })),
  remedies: z.nullish(z.array(text)),
  inbound_licence: z.nullish(
    z.strictObject({ clause: z.nullish(text), licence: z.nullish(text), patent: z.nullish(z.boolean()) }),
  ),
  ai_tools: z.nullish(z.enum(['forbidden', 'disclosed', 'allowed'])),
  indemnity: z.nullish(
    z.strictObject({
      clause: z.nullish(text),
      ip_infringement: z.nullish(z.boolean()),
      cap: z.nullish(z.union([text, z.number()], told('problem.bad-cap'))),
    }),
  ),
  return_or_destroy: z.nullish(
    z.strictObject({ clause: z.nullish(text), within: z.nullish(duration), proof: z.nullish(text) }),
  ),
});

const agreement = z.strictObject({
  id,
  type: z.enum([
    'msa',
    'nda',
    'sow',
    'employment',
    'contractor',
    'ip_assignment',
    'cla',
    'ccla',
    'dco',
    'dpa',
    'licence',
    'consent',
  ]),
  parties: z.array(party).check(z.minLength(1, told('problem.no-parties'))),
  status: z.enum(['draft', 'sent', 'executed', 'terminated']),
  signed: z.nullish(day),
  effective: z.nullish(day),
  end: z.nullish(day),
  terminated_on: z.nullish(day),
  governing_law: z.nullish(jurisdiction),
  dispute_forum: z.nullish(
    z.strictObject({
      kind: z.nullish(text),
      rules: z.nullish(text),
      seat: z.nullish(jurisdiction),
      enforceable_in: z.nullish(z.array(jurisdiction)),
    }),
  ),
  document: z.nullish(document),
  /** Who read the paper and entered this. */
  verified: z.nullish(z.strictObject({ by: text, on: day })),
  scope: z.nullish(scope),
  terms: z.nullish(terms),
  amends: z.nullish(id),
  supersedes: z.nullish(id),
  under: z.nullish(id),
  /** A corporate CLA's list of people. */
  schedule: z.nullish(z.array(z.strictObject({ person: id, from: z.nullish(day), until: z.nullish(day) }))),
});

const ASSET_CLASSES = [
  'source_code',
  'schema',
  'api_spec',
  'algorithm',
  'ui_design',
  'business_logic',
  'workflow',
  'pipeline',
  'data_model',
  'branding',
  'operations',
  'trade_secret',
  'dataset',
  'model',
  'background_ip',
] as const;

const sensitivity = z.enum(['public', 'internal', 'confidential', 'trade_secret']);

const asset = z.strictObject({
  id,
  class: z.enum(ASSET_CLASSES),
  sensitivity: z.nullish(sensitivity),
  paths: z.nullish(globs),
  /** For what isn't in git. */
  uri: z.nullish(text),
  access: z.nullish(z.array(id)),
  owner: z.nullish(id),
  licence_agreement: z.nullish(id),
  third_party: z.nullish(z.boolean()),
  licence: z.nullish(text),
  personal_data: z.nullish(z.boolean()),
  funding: z.nullish(text),
  registrations: z.nullish(z.array(z.record(z.string(), z.unknown()))),
});

/** The terms that a requirement can ask for. */
export const REQUIRABLE_TERMS = [
  'confidentiality',
  'ip_assignment',
  'background_ip',
  'originality_warranty',
  'derivatives',
  'reuse',
  'no_reverse_engineering',
  'competitors',
  'remedies',
  'inbound_licence',
  'ai_tools',
  'indemnity',
  'return_or_destroy',
] as const;

const requirement = z.strictObject({
  match: z.nullish(
    z.strictObject({
      class: z.nullish(z.enum(ASSET_CLASSES)),
      sensitivity: z.nullish(sensitivity),
      paths: z.nullish(globs),
    }),
  ),
  terms: z.array(z.enum(REQUIRABLE_TERMS)),
});

const grant = z.strictObject({
  id,
  to: id,
  paths: globs,
  exclude: z.nullish(globs),
  start: z.nullish(day),
  end: z.nullish(day),
  review_due: z.nullish(day),
});

const licencePolicy = z.strictObject({
  paths: globs,
  expected: z.nullish(text),
  allow: z.nullish(z.array(text)),
  deny: z.nullish(z.array(text)),
  review: z.nullish(z.array(text)),
  header: z.nullish(z.enum(['required', 'optional', 'none'])),
});

const record = z.strictObject({
  id,
  kind: z.enum([
    'return_certificate',
    'originality',
    'local_review',
    'audit',
    'insurance',
    'questionnaire',
    'training',
    'access_review',
    'registration',
    'incident',
  ]),
  subject: z.nullish(id),
  agreement: z.nullish(id),
  date: z.nullish(day),
  expires: z.nullish(day),
  result: z.nullish(text),
  document: z.nullish(document),
});

const milestone = z.strictObject({
  id,
  agreement: id,
  ref: z.nullish(text),
  /** The hash at acceptance; beats `ref`. */
  commit: z.nullish(commitId),
  paths: z.nullish(globs),
  delivered: z.nullish(day),
  accepted: z.nullish(day),
  paid: z.nullish(day),
  rejected: z.nullish(day),
  replaced_by: z.nullish(id),
  evidence: z.nullish(text),
});

const importEntry = z.strictObject({
  commit: commitId,
  paths: z.nullish(globs),
  from: id,
  date: z.nullish(day),
  document: z.nullish(document),
});

const suppression = z.strictObject({
  rule: text,
  paths: z.nullish(globs),
  reason: text,
  by: text,
  expires: day,
});

const policy = z.strictObject({
  nda_min_term: z.nullish(duration),
  pending_warn_after: z.nullish(duration),
  signatures: z.nullish(z.enum(['off', 'warn'])),
});

export const registerSchema = z.strictObject({
  register_version: z.literal(1),
  extends: z.nullish(z.union([text, z.array(text)], told('problem.bad-extends'))),
  organisation,
  vendors: z.nullish(z.array(vendor)),
  people: z.nullish(z.array(person)),
  agents: z.nullish(z.array(agent)),
  agreements: z.nullish(z.array(agreement)),
  assets: z.nullish(z.array(asset)),
  requirements: z.nullish(z.array(requirement)),
  grants: z.nullish(z.array(grant)),
  protected: z.nullish(z.strictObject({ paths: z.nullish(globs), branches: z.nullish(z.array(text)) })),
  licence_policy: z.nullish(z.array(licencePolicy)),
  records: z.nullish(z.array(record)),
  policy: z.nullish(policy),
  milestones: z.nullish(z.array(milestone)),
  imports: z.nullish(z.array(importEntry)),
  suppressions: z.nullish(z.array(suppression)),
});

export type Register = z.infer<typeof registerSchema>;
export type Organisation = z.infer<typeof organisation>;
export type Vendor = z.infer<typeof vendor>;
export type Person = z.infer<typeof person>;
export type PersonIdentity = z.infer<typeof identity>;
export type Engagement = z.infer<typeof engagement>;
export type Agent = z.infer<typeof agent>;
export type Agreement = z.infer<typeof agreement>;
export type AgreementParty = z.infer<typeof party>;
export type Terms = z.infer<typeof terms>;
export type TermName = (typeof REQUIRABLE_TERMS)[number];
export type Asset = z.infer<typeof asset>;
export type Requirement = z.infer<typeof requirement>;
export type Milestone = z.infer<typeof milestone>;
export type Suppression = z.infer<typeof suppression>;
