import assert from 'node:assert/strict';
import type { Law } from '../../src/judgement/law';
import type { JudgingContext } from '../../src/judgement/model';
import type { Register } from '../../src/register/schema';
import { ask, type Asked } from './asked';
import { told } from './told';

/** A question about Pat's line of 2024-06-01, unless it says otherwise. */
export interface Case {
  readonly is: string;
  readonly register: Register;
  readonly asked?: Partial<Asked>;
  readonly context?: Partial<JudgingContext>;
  readonly law?: Law;
  /** As told.ts writes a verdict. */
  readonly says: string;
}

export function itSays(cases: readonly Case[]): void {
  for (const { is, register, asked, context, law, says } of cases) {
    it(is, () => {
      const verdict = ask(register, { email: 'pat@work.example', on: '2024-06-01', ...asked }, context, law);
      assert.equal(told(verdict), says);
    });
  }
}
