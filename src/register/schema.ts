import * as z from 'zod/mini';
import { agreement } from './agreementSchema';
import type { party, terms } from './agreementSchema';
import { document } from './documentSchema';
import { agent, organisation, person, vendor } from './partySchema';
import type { engagement, identity } from './partySchema';
import { commitId, day, duration, globs, id, text, told } from './schemaValues';

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

/**
 * The shape of `ip-register.yaml`: the one definition that the types, the validation and the published JSON Schema come
 * from. Names are the field's own (contract law, SPDX, git). References between entries and everything else that a
 * shape can't say is checked in checks/.
 */
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
