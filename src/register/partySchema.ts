/** Who takes part: the organisation, vendors, people, agents. */
import * as z from 'zod/mini';
import { day, domain, duration, email, id, jurisdiction, text, told } from './schemaValues';

export const organisation = z.strictObject({
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

export const vendor = z.strictObject({
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

export const identity = z.strictObject({
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

export const engagement = z.strictObject({
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

export const person = z.strictObject({
  id,
  name: text,
  jurisdiction: z.nullish(jurisdiction),
  identities: z.nullish(z.array(identity)),
  engagements: z.nullish(z.array(engagement)),
  vetting: z.nullish(z.array(vetting)),
  draft: z.nullish(z.boolean()),
});

export const agent = z.strictObject({
  id,
  kind: z.enum(['bot', 'ai_tool']),
  /** Anchored; `*` stops at `@`. */
  match: z.strictObject({ email: z.nullish(text), name: z.nullish(text) }),
  responsible: z.nullish(z.enum(['commit_author'])),
});
