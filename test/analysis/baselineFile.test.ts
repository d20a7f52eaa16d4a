import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { baselineText, readBaseline, readBaselineAgain } from '../../src/analysis/baselineFile';
import type { KnownFinding } from '../../src/findings/baseline';
import { UserError } from '../../src/wording/userError';
import { scratchFolder, useScratchHome } from '../history/scratch';

describe('a baseline’s file', () => {
  useScratchHome();

  const text = fc.string({ unit: 'grapheme' });
  const nullable = fc.option(text);
  const known: fc.Arbitrary<KnownFinding> = fc.record(
    { id: text, path: nullable, subject: nullable, lines: fc.nat(), last: nullable },
    { noNullPrototype: true },
  );

  it('gives back what was written, one finding a line', async () => {
    const file = path.join(scratchFolder(), 'baseline.json');
    await fc.assert(
      fc.asyncProperty(fc.array(known, { maxLength: 5 }), async (findings) => {
        const written = baselineText(findings);
        fs.writeFileSync(file, written);
        assert.deepEqual((await readBaseline(file)).findings, findings);
        assert.equal(written.split('\n').length, findings.length === 0 ? 5 : 6 + findings.length);
      }),
    );
  });

  it('may have come by a checkout that ends lines otherwise', async () => {
    const file = path.join(scratchFolder(), 'baseline.json');
    fs.writeFileSync(file, baselineText([]).replaceAll('\n', '\r\n'));
    assert.deepEqual((await readBaseline(file)).findings, []);
  });

  const faults: [string, string | null, string][] = [
    ['isn’t there', null, 'error.no-baseline'],
    ['is no JSON', '{', 'error.bad-baseline'],
    ['is of another kind', '{"version": 1, "findings": [{}]}', 'error.bad-baseline'],
    ['is of another version', '{"version": 2, "findings": []}', 'error.bad-baseline'],
  ];
  for (const [name, written, id] of faults)
    it(`is refused where it ${name}`, async () => {
      const file = path.join(scratchFolder(), 'baseline.json');
      if (written !== null) fs.writeFileSync(file, written);
      const isTold = (error: unknown) => error instanceof UserError && error.told.id === id;
      await assert.rejects(readBaseline(file), isTold);
      await assert.rejects(readBaselineAgain(file, null), isTold);
    });

  it('says what is wrong with it', async () => {
    const file = path.join(scratchFolder(), 'baseline.json');
    const sound = JSON.stringify({ id: 'a', path: null, subject: null, lines: 1, last: null });
    const rows = [
      ['null', 'version'],
      ['{"version": 1}', 'findings'],
      [`{"version": 1, "findings": [${sound}, {}]}`, 'findings.1.id'],
      [`{"version": 1, "findings": [${sound.replace('1', '"1"')}]}`, 'findings.0.lines'],
    ] as const;
    for (const [written, reason] of rows) {
      fs.writeFileSync(file, written);
      await assert.rejects(readBaseline(file), { message: `${file} is no baseline: ${reason}` });
    }
  });

  it('is read again only where its bytes are others', async () => {
    const file = path.join(scratchFolder(), 'baseline.json');
    const one = { id: 'a', path: null, subject: null, lines: 1, last: null };
    fs.writeFileSync(file, baselineText([]));
    const first = await readBaselineAgain(file, null);
    fs.writeFileSync(file, baselineText([]));
    assert.equal(await readBaselineAgain(file, first), first);
    fs.writeFileSync(file, baselineText([one]));
    const second = await readBaselineAgain(file, first);
    assert.deepEqual(second.baseline.findings, [one]);
  });

  it('is neither waited for without an end nor read into memory whatever its size', async () => {
    const folder = scratchFolder();
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const large = path.join(folder, 'large.json');
    fs.writeFileSync(large, '');
    fs.truncateSync(large, 17 * 1024 * 1024);
    const isBad = (error: unknown) => error instanceof UserError && error.told.id === 'error.bad-baseline';
    for (const file of [pipe, large, folder]) await assert.rejects(readBaselineAgain(file, null), isBad);
  });
});
