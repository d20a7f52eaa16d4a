import assert from 'node:assert/strict';
import type { Agreement } from '../../src/register/schema';
import { createJudge } from '../../src/judgement/judge';
import { authorship, CONTEXT } from './asked';
import { agreed, direct, world } from './world';

const ASKED = authorship({ email: 'pat@work.example', on: '2024-06-01' });

describe('hostile registers and paths', () => {
  const relations = ['amends', 'under', 'supersedes'] as const;
  for (const relation of relations) {
    it(`a line of 5,000 agreements, each ${relation} the one before, ends`, () => {
      const agreements = Array.from({ length: 5000 }, (_, at): Agreement => {
        const one = agreed(`A${String(at)}`, 'pat', 'org');
        return at === 0 ? one : { ...one, [relation]: `A${String(at - 1)}` };
      });
      assert.ok(createJudge(direct(agreements), CONTEXT)(ASKED).status);
    });

    it(`agreements that are each ${relation} each other end`, () => {
      const agreements = ['A', 'B', 'C'].map((id, at) => ({
        ...agreed(id, 'pat', 'org'),
        [relation]: ['B', 'C', 'A'][at]!,
      }));
      assert.ok(createJudge(direct(agreements), CONTEXT)(ASKED).status);
    });
  }

  it('patterns that make other matchers go back and forth', () => {
    const paths = [
      '*a'.repeat(300) + 'b',
      '**/a/'.repeat(150) + 'b',
      '+(+(+(a)))b',
      '{'.repeat(900),
      '[',
      '\\',
      '*(*(*(a|b)))c',
    ];
    const register = world({ assets: [{ id: 'x', class: 'schema', third_party: true, licence: 'MIT', paths }] });
    const judge = createJudge(register, CONTEXT);
    for (const path of ['a'.repeat(4000), 'a/'.repeat(2000) + 'c', '\n\t"\'', '../../etc/passwd', '']) {
      assert.equal(judge({ ...ASKED, path }).status, 'covered');
    }
  });

  it('names that read like another’s address', () => {
    const judge = createJudge(world(), CONTEXT);
    const author = (email: string, name: string) =>
      judge({ ...ASKED, author: { ...ASKED.author, email, name } }).status;
    assert.equal(author('pat@work.example', '1:x'), 'covered');
    assert.equal(author('pat@work.example1', ':x'), 'unknown');
    assert.equal(author('pat@work.example1:', 'x'), 'unknown');
  });

  it('an agreement of 2,000 parties', () => {
    const crowd = Array.from({ length: 2000 }, (_, at) => ({ ref: `p${String(at)}`, role: 'mutual' }));
    const many = agreed('A', 'pat', 'org', {
      parties: [...crowd, { ref: 'pat', role: 'mutual' }, { ref: 'org', role: 'mutual' }],
    });
    assert.equal(createJudge(direct([many]), CONTEXT)(ASKED).status, 'covered');
  });
});
