import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { git } from '../../demo/git';
import { PEOPLE } from '../../demo/storyPeople';
import { CATALOGUE } from '../../src/findings/catalogue';
import { json, runCli } from '../commands/runCli';
import { demoCommits, sharedDemo } from './sharedDemo';

const TOUR = path.join(__dirname, '../../../docs/demo.md');

const isFindingId = (name: string): boolean => name in CATALOGUE;

describe('docs/demo.md', () => {
  const tour = fs.readFileSync(TOUR, 'utf8');
  const tables = tour.split('\n').filter((line) => line.startsWith('|'));

  it('names paths that are there', async () => {
    const { folder } = await sharedDemo();
    const gone = new Set(['src/quotes/']); // said to have moved
    const named = tables.join('\n').match(/`[\w./-]*\/[\w./-]*`/g) ?? [];
    assert.ok(named.length > 20);
    const paths = named.map((quoted) => quoted.slice(1, -1)).filter((name) => !isFindingId(name) && !gone.has(name));
    for (const name of paths) {
      assert.notEqual(git(folder, 'ls-files', '--', name), '', name);
    }
  });

  it('names findings that are raised', async () => {
    const { folder } = await sharedDemo();
    const args = ['check', '-C', folder, '--today', '2026-10-01', '--json', '--fail-on', 'never'];
    const { findings } = json<{ findings: { id: string; path: string | null }[] }>(await runCli(args));
    const raised = new Set(findings.map(({ id }) => id));
    const named = new Set((tables.join('\n').match(/`[\w/-]+`/g) ?? []).map((quoted) => quoted.slice(1, -1)));
    const told = [...named].filter(isFindingId);
    assert.ok(told.length > 15);
    assert.deepEqual(
      told.filter((id) => !raised.has(id)),
      [],
    );
  });

  it('names people who commit', async () => {
    const authors = new Set((await demoCommits()).map(({ author }) => author));
    const named = Object.values(PEOPLE).filter(({ name }) => tables.some((line) => line.includes(name)));
    assert.ok(named.length > 10);
    for (const { name } of named) assert.ok(authors.has(name) || name === 'Claude', name);
  });

  it('counts right', async () => {
    const { folder } = await sharedDemo();
    const commits = await demoCommits();
    const [, said, files, lines, merges] =
      /(\d+) commits, (\d+) files, ([\d,]+) lines .*? (\d+) merges/s.exec(tour) ?? [];
    assert.equal(Number(said), commits.length);
    assert.equal(Number(merges), commits.filter(({ parents }) => parents.length === 2).length);
    assert.equal(Number(files), git(folder, 'ls-files').split('\n').length);
    const counts = git(folder, 'grep', '-I', '-c', '', 'HEAD').split('\n');
    const total = counts.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(':') + 1)), 0);
    assert.equal(Number(lines?.replace(',', '')), total);
  });
});
