import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findRoot } from '../../src/editor/findRoot';

describe('findRoot', () => {
  let top: string;
  const inside = (...names: string[]) => path.join(top, ...names);

  before(() => {
    top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'find-root-')));
    for (const folder of ['plain', 'outer/.git/hooks', 'outer/a/b', 'outer/inner/.git', 'outer/linked/c']) {
      fs.mkdirSync(inside(folder), { recursive: true });
    }
    fs.writeFileSync(inside('outer/linked/.git'), 'gitdir: ../.git/worktrees/linked\n');
  });
  after(() => {
    fs.rmSync(top, { recursive: true, force: true });
  });

  const cases: [string, string, string | null][] = [
    ['a folder deep in a repository', 'outer/a/b', 'outer'],
    ['the root itself', 'outer', 'outer'],
    ['a repository in a repository', 'outer/inner', 'outer/inner'],
    ['a work tree or submodule, whose .git is a file', 'outer/linked/c', 'outer/linked'],
    ['a folder in .git', 'outer/.git/hooks', null],
    ['.git itself', 'outer/.git', null],
  ];
  for (const [what, folder, root] of cases) {
    it(`finds ${what}`, async () => {
      assert.equal(await findRoot(inside(folder)), root === null ? null : inside(root));
    });
  }
});
