import { createJudge } from '../../src/judgement/judge';
import type { Law } from '../../src/judgement/law';
import type { Authorship, JudgingContext, Verdict } from '../../src/judgement/model';
import type { Register } from '../../src/register/schema';

const TODAY = '2026-02-01';

/** Where no milestone's commit can be found. */
export const CONTEXT: JudgingContext = { today: TODAY, contains: () => undefined };

export interface Asked extends Partial<Omit<Authorship, 'author'>> {
  readonly email: string;
  readonly on: string;
  readonly name?: string;
}

/** The question about a line written at noon UTC. */
export function authorship({ email, on, name = 'A Name', ...rest }: Asked): Authorship {
  return { path: 'src/a.ts', ...rest, author: { name, email, time: Date.parse(`${on}T12:00:00Z`) / 1000, offset: 0 } };
}

export function ask(
  register: Register | null,
  asked: Asked,
  context: Partial<JudgingContext> = {},
  law?: Law,
): Verdict {
  return createJudge(register, { ...CONTEXT, ...context }, law)(authorship(asked));
}
