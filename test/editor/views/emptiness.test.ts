import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { EMPTINESS, emptinessOf } from '../../../src/editor/views/emptiness';
import type { Emptiness } from '../../../src/editor/views/emptiness';
import { message } from '../../../src/wording/message';

const onDisk = { isOnDisk: true };
const elsewhere = { isOnDisk: false };
const made = (register: unknown) => ({ made: { analysis: { register } }, problem: null });
const broken = { made: null, problem: message('error.no-commits', { folder: 'x' }) };
const contributors = { withoutRegister: 'no-lines', nothing: 'no-lines' } as const;
const agreements = { withoutRegister: 'no-register', nothing: 'no-agreements' } as const;
const looked = (...repositories: readonly Parameters<typeof emptinessOf>[0]['repositories'][number][]) => ({
  folders: [onDisk],
  repositories,
  problem: null,
});

describe('why a view is empty', () => {
  it('is that nothing is in a repository, or that nothing is on a disk', () => {
    assert.equal(emptinessOf(looked(), contributors, false), 'no-repository');
    assert.equal(emptinessOf({ ...looked(), folders: [] }, contributors, false), 'no-repository');
    assert.equal(emptinessOf({ ...looked(), folders: [elsewhere] }, agreements, false), 'not-on-disk');
    assert.equal(emptinessOf({ ...looked(), folders: [elsewhere, onDisk] }, agreements, false), 'no-repository');
  });

  it('is said elsewhere where a repository can’t be opened', () => {
    assert.equal(emptinessOf({ ...looked(), problem: message('error.no-git') }, contributors, false), 'none');
  });

  it('is what the only repository lacks', () => {
    assert.equal(emptinessOf(looked(broken), contributors, false), 'no-commits');
    assert.equal(emptinessOf(looked(made(null)), contributors, false), 'no-lines');
    assert.equal(emptinessOf(looked(made(null)), agreements, false), 'no-register');
    assert.equal(emptinessOf(looked(made({})), agreements, false), 'no-agreements');
    assert.equal(emptinessOf(looked(made({})), agreements, true), 'none');
    assert.equal(emptinessOf(looked({ made: null, problem: null }), agreements, false), 'none');
  });

  it('is nothing where each of several has a row', () => {
    assert.equal(emptinessOf(looked(broken, made(null)), agreements, true), 'none');
  });

  it('has a text in package.json, for each view that it can happen in', () => {
    const root = path.join(__dirname, '../../../..');
    const read = (name: string) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')) as unknown;
    const { contributes } = read('package.json') as {
      contributes: { viewsWelcome: { view: string; contents: string; when: string }[] };
    };
    const texts = read('package.nls.json') as Record<string, string>;
    const told = (view: string) =>
      contributes.viewsWelcome
        .filter((welcome) => welcome.view === `chainOfTitle.${view}` && !welcome.when.includes('&&'))
        .map(({ when }) => new RegExp(`^chainOfTitle\\.${view}\\.empty == ([a-z-]+)$`).exec(when)?.[1]);
    const without = (...left: Emptiness[]) =>
      EMPTINESS.filter((each) => each !== 'none' && !left.includes(each)).sort();
    const others = ['no-agreements', 'no-findings', 'no-assets', 'no-lines'] as const;
    const withOwn = (own: (typeof others)[number], ...left: Emptiness[]) =>
      without(...others.filter((each) => each !== own), ...left);
    assert.deepEqual(told('vendors').sort(), withOwn('no-lines', 'no-register'));
    assert.deepEqual(told('contributors').sort(), withOwn('no-lines', 'no-register'));
    assert.deepEqual(told('agreements').sort(), withOwn('no-agreements'));
    assert.deepEqual(told('findings').sort(), withOwn('no-findings'));
    assert.deepEqual(told('assets').sort(), withOwn('no-assets'));
    for (const { contents } of contributes.viewsWelcome) assert.ok(texts[contents.slice(1, -1)], contents);
  });
});
