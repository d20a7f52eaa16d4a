import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTrailers } from '../../src/history/trailerParser';
import { scratchRepository, useScratchHome } from './scratch';
import type { Scratch } from './scratch';

const CASES: Record<string, string> = {
  'at the end': 's\n\nbody\n\nA: 1\nB-c: 2\n',
  'without a body': 's\n\nA: 1',
  'in the subject only': 'A: 1\n',
  'in the first paragraph': 's\nA: 1\n',
  'not in the last paragraph': 's\n\nA: 1\n\nbody\n',
  folded: 's\n\nA: 1\n  2\n\t3\nB: 4\n',
  'mixed, none of git’s own': 's\n\nA: 1\ntext\n',
  'mixed with a sign-off': 's\n\ntext\nmore\nSigned-off-by: S <s@x>\n',
  'mixed, too much text': 's\n\nt\nt\nt\nt\nSigned-off-by: S <s@x>\n',
  'a cherry-pick': 's\n\nA: 1\n(cherry picked from commit 1234)\n',
  'a cherry-pick and text': 's\n\ntext\n(cherry picked from commit 1234)\nA: 1\n',
  'spaces around': 's\n\nA : 1  \nB:2\nC:\n',
  'no token': 's\n\nA b: 1\n: 2\n',
  'a link': 's\n\nhttps://x.com/y\n',
  comments: 's\n\nA: 1\n# B: 2\nC: 3\n',
  'a folded value after a comment': 's\n\nA: 1\n# c\n  2\n',
  'comments and conflicts at the end': 's\n\nA: 1\n\nConflicts:\n\tfile\n# x\n',
  'blank lines at the end': 's\n\nA: 1\n \n\n',
  'a folded line first': 's\n\n  x\nA: 1\n',
  'carriage returns': 's\r\n\r\nA: 1\r\nB: 2\r\n',
  nothing: '',
};

/** As `git log` reads them. */
function asGit(scratch: Scratch, body: string): string[] {
  const tree = scratch.git('write-tree');
  const input = `tree ${tree}\nauthor A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\n\n${body}`;
  const id = scratch
    .gitWith({ input }, 'hash-object', '-t', 'commit', '-w', '--literally', '--stdin')
    .toString()
    .trim();
  const shown = scratch.gitWith({}, 'log', '-1', '--format=%(trailers:only,unfold,separator=%x00)', id).toString();
  return shown.replace(/\n$/, '').split('\0').filter(Boolean).map(squeeze);
}

/** Spaces within a value are git's to choose. */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const told = (body: string): string[] => parseTrailers(body).map(({ key, value }) => squeeze(`${key}: ${value}`));

describe('parseTrailers', () => {
  useScratchHome();

  it('finds what git finds', () => {
    const scratch = scratchRepository();
    for (const [name, body] of Object.entries(CASES)) assert.deepEqual(told(body), asGit(scratch, body), name);
  });

  it('finds what git finds in made-up messages', () => {
    const scratch = scratchRepository();
    const line = fc.constantFrom(
      's',
      'A: 1',
      'B-c : 2',
      '',
      ' ',
      '  folded',
      '# c',
      'Signed-off-by: S <s@x>',
      '(cherry picked from commit 1)',
      'text',
      'Conflicts:',
      '\tfile',
      'x y: 1',
      ':',
      'C:',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        const body = lines.join('\n');
        assert.deepEqual(told(body), asGit(scratch, body), JSON.stringify(body));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps keys as written and values whole', () => {
    assert.deepEqual(parseTrailers('s\n\nassisted-BY: Tool: 1\n  more\n'), [
      { key: 'assisted-BY', value: 'Tool: 1 more' },
    ]);
  });

  it('takes time in proportion to the message', () => {
    parseTrailers(`s\n\n${'A: 1\n  folded\n'.repeat(200_000)}`);
    parseTrailers(`s\n\n${'A'.repeat(1_000_000)}`);
    parseTrailers(`s\n\nA: 1${' '.repeat(1_000_000)}x`);
  });
});
