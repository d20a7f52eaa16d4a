import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readText } from '../../src/history/blob';
import { openRepository } from '../../src/history/repository';
import { scratchRepository, useScratchHome } from './scratch';

describe('readText', () => {
  useScratchHome();

  it('gives a regular file’s text at the commit, and null for all else', async () => {
    const scratch = scratchRepository();
    const odd = 'a:b/new\nline -:(top)*';
    scratch.write('a', 'one\r\nünï\n');
    scratch.write(odd, 'odd');
    scratch.write('binary', Buffer.from([1, 0, 2]));
    scratch.write('latin1', Buffer.from('caf\xe9', 'latin1'));
    scratch.write('big', 'x'.repeat(100_000));
    scratch.write('empty', '');
    fs.symlinkSync('a', path.join(scratch.root, 'link'));
    const head = scratch.commit('one');
    scratch.write('a', 'changed\n');
    scratch.write('later', 'x\n');
    const repo = await openRepository(scratch.root);
    const texts: Record<string, string | null> = {
      a: 'one\r\nünï\n',
      [odd]: 'odd',
      latin1: 'caf\ufffd',
      empty: '',
      binary: null,
      big: null,
      link: null,
      later: null,
      'a:b': null,
      '../a': null,
      'a\0b': null,
      '': null,
    };
    for (const [file, text] of Object.entries(texts)) {
      assert.equal(await readText(repo, head, file, { maxBytes: 99_999 }), text, JSON.stringify(file));
    }
    assert.equal((await readText(repo, head, 'big', { maxBytes: 100_000 }))?.length, 100_000);
    const reason = new Error('enough');
    await assert.rejects(readText(repo, head, 'a', { maxBytes: 9, signal: AbortSignal.abort(reason) }), reason);
  });
});
