import assert from 'node:assert/strict';
import { ask, type Asked } from './asked';
import type { Verdict } from '../../src/judgement/model';

describe('without a register', () => {
  const cases: readonly [string, Partial<Asked>, Partial<Verdict>][] = [
    [
      'the domain is the vendor',
      { email: 'A@Work.Example' },
      {
        vendor: 'work.example',
        status: 'unknown',
        ownership: { state: 'unknown' },
        reasons: ['no-register'],
        ai: false,
        person: null,
      },
    ],
    ['an address without a domain', { email: 'root' }, { vendor: 'unknown', reasons: ['no-register'] }],
    [
      'a bot',
      { email: '1+dependabot[bot]@users.noreply.github.com' },
      { vendor: 'bot', status: 'exempt', ownership: { state: 'none' }, reasons: ['bot'] },
    ],
    [
      'a bot with a human co-author',
      { email: 'x[bot]@users.noreply.github.com', coAuthors: [{ name: 'P', email: 'p@q.example' }] },
      { vendor: 'bot', status: 'unknown', reasons: ['no-register'] },
    ],
    [
      'a bot with an AI tool',
      { email: 'x[bot]@users.noreply.github.com', coAuthors: [{ name: 'Claude', email: 'noreply@anthropic.com' }] },
      { status: 'exempt', reasons: ['bot', 'ai-assisted'], ai: true },
    ],
    [
      'an AI tool as the author',
      { email: 'noreply@anthropic.com' },
      { status: 'unknown', reasons: ['no-register', 'no-human-author'], ai: true },
    ],
    [
      'an AI tool beside a person',
      { email: 'p@q.example', coAuthors: [{ name: 'GitHub Copilot', email: 'x@y.example' }] },
      { reasons: ['no-register', 'ai-assisted'], ai: true },
    ],
    ['an AI trailer', { email: 'p@q.example', aiTrailer: true }, { reasons: ['no-register', 'ai-assisted'], ai: true }],
  ];
  for (const [is, asked, expected] of cases) {
    it(is, () => {
      const verdict = ask(null, { email: '', on: '2024-06-01', ...asked });
      assert.deepEqual({ ...verdict, ...expected }, verdict);
    });
  }
});
