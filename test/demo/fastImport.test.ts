import assert from 'node:assert/strict';
import { FastImport } from '../../demo/fastImport';
import { git } from '../../demo/git';
import { scratchFolder } from './sharedDemo';

const who = { name: 'Zoë Example', email: 'zoe@team.example', time: 1_700_000_000, offset: -210 };

describe('FastImport', () => {
  it('writes commits, renames, deletions and tags, and tells their ids', async () => {
    const folder = scratchFolder();
    git(folder, 'init', '--quiet', '--initial-branch=main', '.');
    const importer = new FastImport(folder);
    const write = (path: string, data: string) => ({ kind: 'write', path, data }) as const;
    const base = { author: who, committer: who };
    const first = importer.commit('refs/heads/main', {
      ...base,
      message: 'First\n',
      parents: [],
      changes: [write('a', 'a\n'), write('b', 'b\n'), { ...write('run', '#!/bin/sh\n'), executable: true }],
    });
    const second = importer.commit('refs/heads/main', {
      ...base,
      message: 'Second\n',
      parents: [first],
      changes: [
        { kind: 'rename', from: 'a', to: 'c' },
        { kind: 'delete', path: 'b' },
      ],
    });
    importer.tag('v1', first, who, 'One\n');
    const id = await importer.idOf(second);
    await importer.end();
    assert.equal(git(folder, 'rev-parse', 'main'), id);
    assert.equal(git(folder, 'ls-tree', '--name-only', 'main'), 'c\nrun');
    assert.match(git(folder, 'ls-tree', 'main', 'run'), /^100755/);
    assert.equal(git(folder, 'log', '-1', '--format=%an %ad', '--date=raw', 'v1'), 'Zoë Example 1700000000 -0330');
  });

  it('reports what git says when it refuses the stream', async () => {
    const folder = scratchFolder();
    git(folder, 'init', '--quiet', '.');
    const importer = new FastImport(folder);
    importer.commit('refs/heads/main', { author: who, committer: who, message: 'x', parents: [99], changes: [] });
    await assert.rejects(importer.end(), /git fast-import failed: fatal/);
  });
});
