import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { blameFile } from '../../src/history/blame';
import { readText } from '../../src/history/blob';
import { readCommits } from '../../src/history/commits';
import { readHead } from '../../src/history/head';
import { resolveIgnoreRevs } from '../../src/history/ignoreRevs';
import { readMailmap } from '../../src/history/mailmap';
import { openRepository, resolveRevision } from '../../src/history/repository';
import { listTree } from '../../src/history/tree';
import { treeLines } from '../../src/history/treeLines';
import { linesBeyondWhiteSpace, stagedBeyondWhiteSpace } from '../../src/history/whiteSpace';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';
import type { Scratch } from './scratch';

/** Every setting by which a repository's own configuration makes git run a program, each leaving a mark of its own. */
function setTraps(scratch: Scratch, marks: string): void {
  const trap = (name: string): string => {
    const program = path.join(scratch.root, '.git', `trap-${name}`);
    fs.writeFileSync(program, `#!/bin/sh\ntouch '${marks}/${name}'\ncat "$@" 2>/dev/null\n`, { mode: 0o755 });
    return program;
  };
  const settings: Record<string, string> = {
    'core.fsmonitor': trap('fsmonitor'),
    'core.hooksPath': path.join(scratch.root, '.git/traps'),
    'core.pager': trap('pager'),
    'core.editor': trap('editor'),
    'core.sshCommand': trap('ssh'),
    'core.askPass': trap('askpass'),
    'core.gitProxy': trap('proxy'),
    'core.alternateRefsCommand': trap('alternate'),
    'pager.blame': trap('pager-blame'),
    'pager.log': trap('pager-log'),
    'diff.external': trap('external'),
    'diff.trap.command': trap('command'),
    'diff.trap.textconv': trap('textconv'),
    'filter.trap.smudge': trap('smudge'),
    'filter.trap.clean': trap('clean'),
    'filter.trap.process': trap('process'),
    'merge.trap.driver': trap('merge'),
    'alias.blame': `!${trap('alias-blame')}`,
    'alias.rev-parse': `!${trap('alias-rev-parse')}`,
    'alias.cat-file': `!${trap('alias-cat-file')}`,
    'credential.helper': `!${trap('credential')}`,
    'gpg.program': trap('gpg'),
    'log.showSignature': 'true',
    'trailer.x.command': trap('trailer'),
    'interactive.diffFilter': trap('interactive'),
    'uploadpack.packObjectsHook': trap('pack'),
    'remote.origin.url': `ssh://trap.invalid/x`,
    'remote.origin.uploadpack': trap('uploadpack'),
    'remote.origin.promisor': 'true',
    'extensions.partialClone': 'origin',
    'submodule.recurse': 'true',
  };
  for (const [name, value] of Object.entries(settings)) scratch.git('config', name, value);
  for (const hooks of ['hooks', 'traps']) {
    const folder = path.join(scratch.root, '.git', hooks);
    fs.mkdirSync(folder, { recursive: true });
    for (const hook of [
      'post-checkout',
      'post-index-change',
      'reference-transaction',
      'pre-auto-gc',
      'fsmonitor-watchman',
    ]) {
      fs.writeFileSync(path.join(folder, hook), `#!/bin/sh\ntouch '${marks}/${hooks}-${hook}'\n`, { mode: 0o755 });
    }
  }
}

describe('a hostile repository', () => {
  useScratchHome();

  let scratch: Scratch;
  let marks: string;
  let head: string;

  beforeEach(() => {
    scratch = scratchRepository();
    marks = scratchFolder();
    scratch.write('.gitattributes', '* diff=trap filter=trap merge=trap\n');
    scratch.write('a', 'one\n');
    scratch.write('lost', 'lost\n');
    scratch.commit('one');
    scratch.write('a', 'one\ntwo\n');
    scratch.write('lost', 'lost\nmore\n');
    head = scratch.commit('two');
    const lost = scratch.git('rev-parse', 'HEAD:lost');
    fs.rmSync(path.join(scratch.root, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    setTraps(scratch, marks);
  });

  it('runs none of its programs, whatever we ask', async () => {
    const repo = await openRepository(scratch.root);
    assert.equal(await resolveRevision(repo, 'HEAD'), head);
    assert.equal(await readHead(repo), head);
    assert.equal((await readCommits(repo, ['HEAD'])).size, 2);
    await resolveIgnoreRevs(repo);
    await readMailmap(repo, head);
    assert.equal(await readText(repo, head, 'a', { maxBytes: 100 }), 'one\ntwo\n');
    assert.equal(await readText(repo, head, 'lost', { maxBytes: 100 }), null);
    const tree = await listTree(repo, head);
    assert.deepEqual(
      tree.map(({ path, unread }) => [path, unread]),
      [
        ['.gitattributes', undefined],
        ['a', undefined],
        ['lost', 'missing-blob'],
      ],
    );
    for await (const { unread } of treeLines(repo, head, tree)) assert.equal(unread, undefined);
    assert.equal((await blameFile(repo, head, 'lost')).unread, 'missing-blob');
    assert.equal((await linesBeyondWhiteSpace(repo, [head])).get(head), undefined);
    scratch.write('a', 'one\ntwo\nthree\n');
    scratch.gitWith(
      {},
      '-c',
      'filter.trap.process=',
      '-c',
      'filter.trap.clean=',
      '-c',
      'core.hooksPath=/nowhere',
      'add',
      'a',
    );
    fs.rmSync(marks, { recursive: true });
    fs.mkdirSync(marks);
    assert.equal(await stagedBeyondWhiteSpace(repo), 1);
    assert.deepEqual(fs.readdirSync(marks), []);
  });

  it('would have run them: the traps work', () => {
    for (const args of [
      ['status'],
      ['blame', 'HEAD', '--', 'a'],
      ['diff', 'HEAD~1', 'HEAD', '--', 'a'],
      ['fetch', 'origin'],
    ]) {
      try {
        scratch.git(...args);
      } catch {
        // The traps don't do the work of what they stand for.
      }
    }
    const sprung = fs.readdirSync(marks);
    for (const mark of ['fsmonitor', 'textconv', 'command', 'ssh'])
      assert.ok(sprung.includes(mark), `${mark}: ${sprung.join()}`);
  });

  it('doesn’t wait for ever on a pipe or a device that it names', async () => {
    const repo = await openRepository(scratch.root);
    for (const file of ['/dev/zero', '/dev/stdin', '/dev', '/nowhere']) {
      scratch.git('config', 'blame.ignoreRevsFile', file);
      const { file: ignoreRevs, note } = await resolveIgnoreRevs(repo);
      assert.equal(ignoreRevs, null);
      assert.equal(note?.id, 'note.ignore-revs-missing');
    }
    fs.symlinkSync('/dev/zero', path.join(scratch.root, '.mailmap'));
    assert.equal((await readMailmap(repo, head)).size, 0);
  });
});
