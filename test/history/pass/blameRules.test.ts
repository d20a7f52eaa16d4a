import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readBlameRules } from '../../../src/history/pass/blameRules';
import { openRepository } from '../../../src/history/repository';
import { scratchRepository, useScratchHome } from '../scratch';

describe('readBlameRules', () => {
  useScratchHome();

  it('goes by git’s version', async () => {
    const scratch = scratchRepository();
    scratch.git('config', 'diff.algorithm', 'patience');
    const repo = await openRepository(scratch.root);
    for (const [gitVersion, countsLast, algorithm] of [
      ['2.31.0', false, 'default'],
      ['2.43.9', false, 'default'],
      ['2.44.0.rc1', true, 'default'],
      ['2.52.1', true, 'default'],
      ['2.53.0', true, 'patience'],
      ['3.0.0', true, 'patience'],
    ] as const) {
      const rules = await readBlameRules({ ...repo, gitVersion }, false);
      assert.deepEqual(rules, { algorithm, indentHeuristic: true, ignoreWhitespace: false, countsLast }, gitVersion);
    }
    for (const gitVersion of ['2.30.0', '2.30.9', '1.99.0'])
      assert.equal(await readBlameRules({ ...repo, gitVersion }, false), null, gitVersion);
  });

  it('goes by the configuration as git reads it', async () => {
    const scratch = scratchRepository();
    const repo = { ...(await openRepository(scratch.root)), gitVersion: '2.53.0' };
    const config = path.join(scratch.root, '.git', 'config');
    const plain = fs.readFileSync(config, 'utf8');
    for (const [text, algorithm, indentHeuristic] of [
      ['', 'default', true],
      ['[diff] indentHeuristic', 'default', true],
      ['[diff] indentHeuristic =', 'default', false],
      ['[DIFF] INDENTHEURISTIC = Off', 'default', false],
      ['[diff] indentHeuristic = 0', 'default', false],
      ['[diff] indentHeuristic = no', 'default', false],
      ['[diff] indentHeuristic = false', 'default', false],
      ['[diff] indentHeuristic = 1', 'default', true],
      ['[diff] indentHeuristic = yes', 'default', true],
      // The last one holds.
      ['[diff]\nindentHeuristic = false\nindentHeuristic = true', 'default', true],
      ['[diff]\nalgorithm = patience\nalgorithm = histogram', 'histogram', true],
      ['[diff]\nalgorithm = minimal\nindentHeuristic = off\ncontext = 9', 'minimal', false],
      ['[diff "x"]\nalgorithm = minimal', 'default', true],
    ] as const) {
      fs.writeFileSync(config, `${plain}${text}\n`);
      const rules = await readBlameRules(repo, true);
      assert.deepEqual(rules, { algorithm, indentHeuristic, ignoreWhitespace: true, countsLast: true }, text);
    }
    const reason = new Error('enough');
    await assert.rejects(readBlameRules(repo, false, AbortSignal.abort(reason)), reason);
  });
});
