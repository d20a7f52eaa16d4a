import assert from 'node:assert/strict';
import { openEngine } from '../../src/analysis/engine';
import { judgeFile } from '../../src/analysis/judgeFile';
import { lineHover } from '../../src/editor/lineHover';
import { openRepository } from '../../src/history/repository';
import { REGISTER } from '../analysis/demoRegister';
import { scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';

const HOSTILE = '[me](command:x) $(law)\u202e';
const MILESTONES = `milestones:
  - {id: M1, agreement: MSA, ref: v1, delivered: 2024-07-01}
`;
/** Rights pass on acceptance, which hasn't happened. */
const WAITING = REGISTER.replace(
  'ip_assignment: {language: present}}',
  'ip_assignment: {language: present, trigger: acceptance}}',
);

describe('lineHover', () => {
  useScratchHome();
  let scratch: Scratch;
  const hover = async (line: number, isUncommitted = false): Promise<string[]> => {
    const engine = await openEngine(await openRepository(scratch.root), { today: '2025-06-01' });
    const { segments } = await judgeFile(engine, 'a.ts');
    const segment = segments.find((each) => each.line <= line && line < each.line + each.count);
    assert.ok(segment);
    return lineHover(engine, segment, isUncommitted);
  };

  beforeEach(() => {
    scratch = scratchRepository();
    scratch.write('a.ts', 'ania\n');
    scratch.commit('Add *it*', { author: 'Ania <ania@nimbus.example>', date: '2024-05-01T12:00:00Z' });
    scratch.git('tag', 'v1');
    scratch.write('a.ts', 'ania\nstranger\n');
    scratch.commit('More', { author: `${HOSTILE} <zoe@elsewhere.example>`, date: '2024-05-02T12:00:00Z' });
  });

  it('says who and for whom, under what, whose the rights are and what they wait on, and the commit', async () => {
    scratch.write('ip-register.yaml', `${WAITING}${MILESTONES}`);
    const lines = (await hover(1)).map((line) => line.replaceAll(encodeURIComponent(scratch.root), 'ROOT'));
    const link = (kind: string, id: string): string =>
      `(command:chainOfTitle.openEntry?${encodeURIComponent(`["`)}ROOT${encodeURIComponent(`","${kind}","${id}"]`)})`;
    assert.match(lines.at(-1) ?? '', /^`[0-9a-f]{10}` 2024-05-01 Add \\\*it\\\*$/);
    assert.deepEqual(lines.slice(0, 3), [
      `**[Ania Kowalska]${link('people', 'ania')}** · Nimbus Software`,
      `Covered · [PIA]${link('agreements', 'PIA')} · [MSA]${link('agreements', 'MSA')}`,
      `Pending\\: waits on a milestone · [M1]${link('milestones', 'M1')} · held by Nimbus Software`,
    ]);
  });

  it('names the agreement that is waited for where a line rests on several', async () => {
    scratch.write('ip-register.yaml', WAITING);
    const [, , third = ''] = await hover(1);
    assert.match(third, /^Pending\\: no milestone on record · \[MSA\]\(command:.* · held by Nimbus Software$/);
  });

  it('makes words of what a repository says, and links nobody who has no entry', async () => {
    scratch.write('ip-register.yaml', REGISTER);
    const [first = '', second = ''] = await hover(2);
    assert.match(first, /^\*\*\\\[me\\\]\\\(command\\:x\\\) &#36;\\\(law\\\)⟨U\\\+202E⟩\*\* · /);
    assert.doesNotMatch(first, /\]\(command:/);
    assert.match(second, /^Unknown/);
  });

  it('names the co-author whose answer decides, by an address where there is no name', async () => {
    scratch.write('ip-register.yaml', REGISTER);
    scratch.write('a.ts', 'ania\nstranger\nboth\n');
    const trailer = 'Co-authored-by: yan@elsewhere.example';
    scratch.commit(`Both\n\n${trailer}`, { author: 'Ania <ania@nimbus.example>', date: '2024-05-03T12:00:00Z' });
    const [first = '', second = '', third = '', because = ''] = await hover(3);
    assert.match(third, /^Unknown/);
    assert.match(because, /^as to a co\\-author\\, the address is not in the register/);
    assert.match(first, /^\*\*\[Ania Kowalska\\, with yan\\@elsewhere\\\.example\]\(/);
    assert.match(second, /^Unknown/);
  });

  it('says nothing of coverage without a register', async () => {
    const lines = await hover(1);
    assert.equal(lines.length, 2);
    assert.equal(lines[0], '**Ania** · nimbus\\.example');
  });

  it('says of a line that is in no commit no more than that', async () => {
    assert.deepEqual(await hover(1, true), ['Not committed\\: the line is not attributed to anyone yet\\.']);
  });
});
