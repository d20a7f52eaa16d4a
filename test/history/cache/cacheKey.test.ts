import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { cacheKey } from '../../../src/history/cache/cacheKey';
import { historyShape } from '../../../src/history/historyShape';
import { openRepository } from '../../../src/history/repository';
import { scratchRepository, useScratchHome } from '../scratch';

describe('cacheKey', () => {
  useScratchHome();
  const rules = { algorithm: 'default', indentHeuristic: true, ignoreWhitespace: false, countsLast: false };
  const git = { gitVersion: '2.39.5' };
  const shape = { shallow: '', grafts: '', replacements: '' };

  it('is another for everything that may change who owns a line', () => {
    const none = new Set<string>();
    const keys = [
      cacheKey(git, rules, none, shape),
      cacheKey({ gitVersion: '2.40.0' }, rules, none, shape),
      ...Object.entries({
        algorithm: 'histogram',
        indentHeuristic: false,
        ignoreWhitespace: true,
        countsLast: true,
      }).map(([name, value]) => cacheKey(git, { ...rules, [name]: value }, none, shape)),
      cacheKey(git, rules, new Set(['a']), shape),
      ...Object.keys(shape).map((name) => cacheKey(git, rules, none, { ...shape, [name]: 'a' })),
    ].map((key) => key.toString('hex'));
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.every((key) => key.length === 64));
  });

  it('is the same for the same, in whatever order', () => {
    const turned = Object.fromEntries(Object.entries(rules).reverse()) as unknown as typeof rules;
    assert.deepEqual(
      cacheKey(git, turned, new Set(['b', 'a']), shape),
      cacheKey(git, rules, new Set(['a', 'b']), shape),
    );
  });

  it('knows replaced commits, whether they count, a shallow boundary and grafts', async () => {
    const scratch = scratchRepository();
    scratch.write('a', 'one\n');
    const first = scratch.commit('one');
    scratch.write('a', 'two\n');
    const second = scratch.commit('two');
    const repo = await openRepository(scratch.root);
    const signal = new AbortController().signal;
    const shapes: string[] = [];
    const look = async () => shapes.push(JSON.stringify(await historyShape(repo, signal)));
    await look();
    scratch.git('replace', '--graft', second);
    await look();
    scratch.git('config', 'core.useReplaceRefs', 'false');
    await look();
    fs.writeFileSync(path.join(repo.commonDir, 'info/grafts'), `${second}\n`);
    await look();
    fs.writeFileSync(path.join(repo.commonDir, 'shallow'), `${first}\n`);
    await look();
    assert.equal(new Set(shapes).size, 5);
  });
});
