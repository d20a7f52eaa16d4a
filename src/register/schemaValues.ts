import * as z from 'zod/mini';
import type { MessageId } from '../wording/english';
import { isCalendarDay } from './calendarDay';
import { isDuration } from './duration';

/** What zod passes through as an issue's text is a message's id; schemaProblems.ts makes a message of it. */
export const told = (id: MessageId): string => id;

export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, told('problem.bad-id')));
export const text = z.string().check(z.minLength(1, told('problem.empty-text')));
/** `YYYY-MM-DD`. The pattern is for the JSON Schema, which can't say more. */
export const day = z
  .string()
  .check(z.refine(isCalendarDay, { error: told('problem.bad-day'), abort: true }))
  .register(z.globalRegistry, { pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** ISO 8601, in whole years, months, weeks and days: `P6M`. */
export const duration = z
  .string()
  .check(z.refine(isDuration, { error: told('problem.bad-duration'), abort: true }))
  .register(z.globalRegistry, { pattern: '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$' });
/** ISO 3166-1 alpha-2 or 3166-2: `PL`, `US-CA`. */
export const jurisdiction = z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, told('problem.bad-jurisdiction')));
export const domain = z.string().check(z.regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, told('problem.bad-domain')));
/** As commits state it: git allows all but angle brackets and line breaks, and history has all of that. */
export const email = z.string().check(z.regex(/^[^<>\r\n]+$/, told('problem.bad-email')));
export const sha256 = z.string().check(z.regex(/^[0-9A-Fa-f]{64}$/, told('problem.bad-sha256')));
export const commitId = z.string().check(z.regex(/^[0-9A-Fa-f]{7,64}$/, told('problem.bad-commit')));
/** Globs from the repository's root, matched by minimatch with `dot`, case-sensitive. */
export const globs = z.array(text);
