/** What was signed, between whom, for what, with which terms. */
import * as z from 'zod/mini';
import { AGREEMENT_TYPES } from './agreementTypes';
import { document } from './documentSchema';
import { day, duration, globs, id, jurisdiction, text, told } from './schemaValues';

export const party = z.union([
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

export const terms = z.strictObject({
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

export const agreement = z.strictObject({
  id,
  type: z.enum(AGREEMENT_TYPES),
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
