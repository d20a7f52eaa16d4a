import assert from 'node:assert/strict';
import path from 'node:path';
import { scratchAt, scratchFolder, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { writeRandomHistory } from './writeRandomHistory';
import type { RandomHistoryOptions } from './writeRandomHistory';

async function written(options: RandomHistoryOptions): Promise<Scratch> {
  const folder = path.join(scratchFolder(), 'history.git');
  await writeRandomHistory(folder, options);
  return scratchAt(folder);
}

/** All that the commits did, as git tells it. */
function told(scratch: Scratch): string {
  const format = '--format=commit %ct parents %P %x00';
  const log = ['log', '--topo-order', format, '--raw', '-z', '-c', '-r', '--root', '--no-abbrev'];
  return [['-M', '--find-copies-harder'], ['--no-renames']]
    .map((renames) => scratch.gitWith({}, ...log, ...renames).toString('latin1'))
    .join('');
}

const FEATURES: readonly (readonly [name: string, pattern: RegExp, least: number])[] = [
  ['roots', /commit \d+ parents {2}/g, 20],
  ['merges of two', /parents \w{40} \w{40} /g, 100],
  ['merges of more', /parents \w{40} \w{40} \w{40} /g, 10],
  ['paths that merges have unlike all parents', /::\d{6} \d{6} \d{6} [^\0]+ MM\0/g, 100],
  ['paths that merges added', /::0{6} 0{6} \d{6} [^\0]+ AA\0/g, 20],
  ['renames', /:1\d{5} 1\d{5} \w+ \w+ R\d+\0/g, 100],
  ['renames without a change', / R100\0/g, 50],
  ['copies', / C\d+\0/g, 50],
  ['removals', / D\0/g, 200],
  ['changes of the executable bit', /:100644 100755 | :100755 100644 /g, 20],
  ['files that become links', /:1006?44 120000 /g, 5],
  ['links that become files', /:120000 100644 /g, 5],
  ['submodules', /:0{6} 160000 /g, 5],
  ['empty files', / e69de29bb2d1d6434b8b29ae775ad8c2e48c5391 [AM]\0/g, 20],
  ['paths that aren’t UTF-8', /\0\xff\xfe\0/g, 10],
  ['paths with a newline', /\0new\nline\0/g, 10],
  ['paths with a tab', /\0tab\there\0/g, 10],
  ['commits that change nothing', /parents \w{40} \0(?=commit|\0commit)/g, 10],
];

describe('writeRandomHistory', () => {
  useScratchHome();

  it('writes the same history for a seed, and another for another', async () => {
    for (const flavour of ['nasty', 'plain'] as const) {
      const heads: string[] = [];
      for (const seed of [1, 1, 2]) {
        const scratch = await written({ seed, commits: 60, flavour });
        heads.push(scratch.git('rev-parse', 'HEAD'));
        assert.equal(scratch.git('rev-list', '--count', 'HEAD'), '60', flavour);
        assert.equal(scratch.git('for-each-ref', '--format=%(refname)'), 'refs/heads/main');
        scratch.git('fsck', '--strict', '--no-dangling');
      }
      assert.equal(heads[0], heads[1], flavour);
      assert.notEqual(heads[0], heads[2], flavour);
    }
  });

  it('does all that makes blame hard', async () => {
    const scratch = await written({ seed: 7, commits: 1500 });
    const log = told(scratch);
    for (const [name, pattern, least] of FEATURES) {
      const count = [...log.matchAll(pattern)].length;
      assert.ok(count >= least, `${count} ${name}, ${least} are wanted`);
    }
    const times = new Map<string, number>();
    let younger = 0;
    let equal = 0;
    const lines = scratch.git('log', '--reverse', '--topo-order', '--format=%H %ct %P').split('\n');
    for (const [id = '', time, ...parents] of lines.map((line) => line.split(' '))) {
      times.set(id, Number(time));
      younger += parents.filter((parent) => times.get(parent)! > Number(time)).length;
      equal += parents.filter((parent) => times.get(parent) === Number(time)).length;
    }
    assert.ok(younger > 100 && equal > 100, `${younger} parents are younger than the child, ${equal} as old`);
  });

  it('writes a plausible project', async () => {
    const scratch = await written({ seed: 3, commits: 1000, flavour: 'plain' });
    const count = (...args: string[]): number => Number(scratch.git('rev-list', '--count', ...args, 'HEAD'));
    assert.equal(count(), 1000);
    assert.ok(count('--merges') > 50 && count('--merges') < 150);
    const files = scratch.git('ls-tree', '-r', '--name-only', 'HEAD').split('\n').length;
    assert.ok(files > 60 && files < 140, `${files} files`);
    assert.ok([...told(scratch).matchAll(/ R\d+\0/g)].length > 5);
  });
});
