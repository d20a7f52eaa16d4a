import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { baselineText, readBaseline } from '../../src/commands/baselineFile';
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
        assert.deepEqual(await readBaseline(file), findings);
        assert.equal(written.split('\n').length, findings.length === 0 ? 5 : 6 + findings.length);
      }),
    );
  });

  it('may have come by a checkout that ends lines otherwise', async () => {
    const file = path.join(scratchFolder(), 'baseline.json');
    fs.writeFileSync(file, baselineText([]).replaceAll('\n', '\r\n'));
    assert.deepEqual(await readBaseline(file), []);
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
      await assert.rejects(readBaseline(file), (error: unknown) => error instanceof UserError && error.told.id === id);
    });
});
