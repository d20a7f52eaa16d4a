import fs from 'node:fs/promises';
import * as z from 'zod/mini';
import type { KnownFinding } from '../findings/baseline';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

const baseline = z.object({
  version: z.literal(1),
  findings: z.array(
    z.object({
      id: z.string(),
      path: z.nullable(z.string()),
      subject: z.nullable(z.string()),
      lines: z.number(),
      last: z.nullable(z.string()),
    }),
  ),
});

/** @throws UserError for a file that isn't there, or is no baseline */
export async function readBaseline(file: string): Promise<readonly KnownFinding[]> {
  const fail = (reason: string): UserError => new UserError(message('error.bad-baseline', { path: file, reason }));
  const text = await fs.readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UserError(message('error.no-baseline', { path: file }));
    throw fail((error as Error).message);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fail((error as Error).message);
  }
  const parsed = baseline.safeParse(value);
  if (!parsed.success) throw fail(parsed.error.issues.map(({ path }) => path.join('.') || 'version').join(', '));
  return parsed.data.findings;
}

/** One finding a line, so that a difference of two baselines can be read. */
export function baselineText(findings: readonly KnownFinding[]): string {
  const lines = findings.map((one) => `    ${JSON.stringify(one)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}
