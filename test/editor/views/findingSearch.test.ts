import assert from 'node:assert/strict';
import { FindingSearch } from '../../../src/editor/views/findingSearch';
import { findingTree } from '../../../src/editor/views/findingTree';
import { message } from '../../../src/wording/message';
import { turnsDuring } from '../../turnsDuring';
import { finding, index, sound } from './soundAnalysis';

const analysis = {
  ...sound,
  findings: [
    finding('coverage/expired', 'ania', 'src/pricing/Rates.ts', {
      message: message('finding.expired.engagement', { name: 'Ania', when: '2025-03-04' }),
    }),
    finding('coverage/unknown-contributor', 'x@y.example', 'src/b.ts'),
    finding('asset/unclassified', 'x', '', { path: null, subject: null, severity: 'information' }),
  ],
};

describe('the search in findings', () => {
  const search = new FindingSearch();

  before(async () => {
    await search.prepare(analysis, index);
  });

  for (const [query, found] of [
    ['', [0, 1, 2]],
    ['EXPIRED', [0]],
    ['rates.ts', [0]],
    ['ania', [0]],
    ['had ended  pricing', [0]],
    ['error', [0, 1]],
    ['coverage/ src', [0, 1]],
    ['files in no asset', [2]],
    ['2025-03-04', [0]],
    ['expired nowhere', []],
    ['.*', []],
  ] as const) {
    it(`finds ${found.length} by ${JSON.stringify(query)}`, () => {
      assert.deepEqual(
        search.matching(analysis, query).map((one) => analysis.findings.indexOf(one)),
        [...found],
      );
    });
  }

  it('has the texts of an analysis once', () => {
    assert.equal(search.prepare(analysis, index), null);
    const other = { ...analysis };
    const making = search.prepare(other, index);
    assert.ok(making);
    assert.equal(search.prepare(other, index), making);
    assert.deepEqual(search.matching(other, 'expired'), [], 'none before they are there');
  });

  it('lets others have their turn while it makes the texts of thousands', async () => {
    const many = Array.from({ length: 26_000 }, (_, at) =>
      finding('coverage/expired', 'ania', `src/folder/of/some/depth/${at}.ts`, {
        message: message('finding.expired.engagement', { name: `Ania ${at}`, when: '2025-03-04' }),
      }),
    );
    const large = { ...sound, findings: many };
    const turns = await turnsDuring(async () => search.prepare(large, index));
    assert.ok(turns > 1, `${turns} turns of the event loop`);
    // 2599, 12599, 22599 and 25990 to 25999.
    assert.equal(search.matching(large, 'ania 2599').length, 13);
    const filtered = search.matching(large, '9.ts');
    assert.equal(filtered.length, 2600);
    assert.ok(findingTree(large, index, { grouping: 'file', filtered, baseline: null }).length > 0);
  });
});
