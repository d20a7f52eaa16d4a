import assert from 'node:assert/strict';
import { attributesDecide } from '../../../src/history/pass/attributesDecide';
import { openRepository } from '../../../src/history/repository';
import { scratchRepository, useScratchHome } from '../scratch';

const { signal } = new AbortController();

describe('attributesDecide', () => {
  useScratchHome();

  it('sees what says that a path is text, or isn’t', async () => {
    const scratch = scratchRepository();
    const attributes = ['*.set diff', '*.unset -diff', '*.driver diff=x', '*.bin binary', '*.back !diff'];
    scratch.write('.gitattributes', [...attributes, '*.other text eol=crlf -merge', 'd/* diff', ''].join('\n'));
    const decide = attributesDecide(await openRepository(scratch.root), signal);
    for (const [paths, expected] of [
      [[], false],
      [['a'], false],
      [['a.set'], true],
      [['a.unset'], true],
      [['a.driver'], true],
      [['a.bin'], true],
      [['a.back'], false],
      [['a.other'], false],
      [['d/a'], true],
      [['a', 'b', 'a.set'], true],
      [['-z'], false],
      [['a\nb', ' a ', '"a"', '*.set '], false],
      [['a\n.set'], true],
      [['\xc3\xbc'], false],
      [['\xc3\xbc.set'], true],
      // Bytes that aren't text.
      [['\xfc'], false],
      [['\xfc.set'], true],
    ] as const) {
      assert.equal(await decide(paths), expected, JSON.stringify(paths));
    }
  });

  it('asks for each path once, and fails when git does', async () => {
    const scratch = scratchRepository();
    scratch.write('.gitattributes', 'a diff\n');
    const repo = await openRepository(scratch.root);
    const decide = attributesDecide(repo, signal);
    assert.deepEqual([await decide(['a']), await decide(['b'])], [true, false]);
    scratch.write('.gitattributes', 'b diff\nc diff\n');
    assert.deepEqual([await decide(['a']), await decide(['b']), await decide(['c'])], [true, false, true]);
    const reason = new Error('enough');
    await assert.rejects(attributesDecide(repo, AbortSignal.abort(reason))(['a']), reason);
  });
});
