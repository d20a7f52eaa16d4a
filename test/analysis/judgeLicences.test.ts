import assert from 'node:assert/strict';
import { judgeLicences } from '../../src/analysis/judgeLicences';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { factsOf } from '../../src/licensing/licenceFacts';
import { createFileScanner } from '../../src/licensing/scanFile';
import { turnsDuring } from '../turnsDuring';

describe('the licences of many files', () => {
  it('are judged with turns for others in between', async () => {
    const scanned = createFileScanner(await loadLicenceTexts())(
      'a.ts',
      Buffer.from('// SPDX-License-Identifier: MIT\n'),
    );
    assert.notEqual(scanned, 'binary');
    const facts = scanned === 'binary' ? null : factsOf(scanned);
    const paths = Array.from({ length: 100_000 }, (_, at) => `src/${at}.ts`);
    const grounds = { licenceRules: {}, naming: { entry: () => null }, registerPath: null };
    const tree = { facts: new Map(paths.map((path) => [path, facts])) };
    let stated: ReadonlyMap<string, string> = new Map();
    const turns = await turnsDuring(async () => ({ stated } = await judgeLicences(grounds, tree, paths)));
    assert.deepEqual(new Set(stated.values()), new Set(['MIT']));
    assert.equal(stated.size, paths.length);
    assert.ok(turns > 2, `${turns} turns of the event loop`);
    const reason = new Error('nobody waits');
    await assert.rejects(judgeLicences(grounds, tree, paths, AbortSignal.abort(reason)), reason);
  });
});
