import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before } from 'mocha';
import { loadLicenceTexts } from '../../../src/analysis/licenceTexts';
import { createHeaderPlanner } from '../../../src/licensing/header/planHeader';
import type { HeaderPlanner } from '../../../src/licensing/header/planHeader';
import { REUSE_TEMPLATE } from '../../../src/licensing/header/template';
import { createFileScanner } from '../../../src/licensing/scanFile';
import { checkHeader } from './checkHeader';
import { randomFile, WRITABLE } from './randomFile';

/** `HEADER_FILES=10000` for a longer look. */
const FILES = Number(process.env.HEADER_FILES ?? 1500);

describe('a header, in any file', () => {
  let planner: HeaderPlanner;
  before(async () => {
    planner = createHeaderPlanner(createFileScanner(await loadLicenceTexts()), REUSE_TEMPLATE);
  });

  it('is read again, added once, and taken away without a trace', () => {
    const actions = new Map<string, number>();
    fc.assert(
      fc.property(randomFile, (file) => {
        const action = checkHeader(planner, REUSE_TEMPLATE, file);
        actions.set(action, (actions.get(action) ?? 0) + 1);
      }),
      { numRuns: FILES },
    );
    if (FILES > 1500) console.log(actions);
    assert.ok((actions.get('add') ?? 0) > FILES / 2, JSON.stringify([...actions]));
  });

  for (const path of WRITABLE.filter((one) => one !== 'run')) {
    it(`is added to ${path}`, () => {
      for (const text of ['x\n', 'x\r\ny\r\n', 'x', '\nx\n']) {
        assert.equal(checkHeader(planner, REUSE_TEMPLATE, { path, text, encoding: 'utf-8' }), 'add');
      }
    });
  }
});
