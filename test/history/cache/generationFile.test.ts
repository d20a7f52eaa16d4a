import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CorruptGeneration, GenerationWriter, parseGeneration } from '../../../src/history/cache/generationFile';
import type { KeptFile } from '../../../src/history/cache/generationFile';
import type { Segment } from '../../../src/history/model';

const KEY = Buffer.alloc(32, 7);

const id = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((hash) => Buffer.from(hash).toString('hex'));
const number = fc.integer({ min: 1, max: 0xffff_fffe });

function segments(idBytes: number): fc.Arbitrary<Segment[]> {
  const one = fc.record({
    count: fc.integer({ min: 1, max: 100_000 }),
    commit: fc.option(id(idBytes), { freq: 4 }),
    originalLine: number,
    originalPath: fc.string({ unit: 'grapheme', minLength: 1 }),
  });
  return fc.array(one, { maxLength: 12 }).map((found) => {
    let line = 1;
    return found.map(({ count, commit, ...origin }) => {
      const first = line;
      line += count;
      return {
        line: first,
        count,
        ...origin,
        ...(commit === null ? { commit, reason: 'boundary' as const } : { commit }),
      };
    });
  });
}

const files = fc
  .constantFrom(20, 32)
  .chain((idBytes) =>
    fc.uniqueArray(
      fc.record({ path: fc.string({ unit: 'grapheme' }), blob: id(idBytes), segments: segments(idBytes) }),
      { selector: ({ path }) => path, minLength: 1, maxLength: 8 },
    ),
  );

function written(kept: readonly KeptFile[]): Buffer {
  const writer = new GenerationWriter(KEY);
  for (const file of kept) writer.add(file);
  return Buffer.concat(writer.finish());
}

describe('a generation’s file', () => {
  it('gives back what was written, to who asks for the same contents', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (kept) => {
        const generation = await parseGeneration(written(kept), KEY);
        assert.deepEqual(
          [...generation.paths],
          kept.map(({ path }) => path),
        );
        for (const { path, blob, segments: own } of kept) {
          assert.deepEqual(generation.segmentsOf(path, blob), own);
          assert.equal(generation.segmentsOf(path, 'f'.repeat(blob.length)), null);
        }
        assert.equal(generation.segmentsOf('no such path', kept[0]!.blob), null);
      }),
    );
  });

  it('is refused when any byte of it is another, when it was cut off, and with another key', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), fc.integer({ min: 1, max: 255 }), async (kept, place, change) => {
        const bytes = written(kept);
        const at = place % bytes.length;
        await assert.rejects(parseGeneration(bytes.subarray(0, at), KEY), CorruptGeneration);
        await assert.rejects(parseGeneration(bytes, Buffer.alloc(32, 8)), CorruptGeneration);
        bytes[at]! ^= change;
        await assert.rejects(parseGeneration(bytes, KEY), CorruptGeneration);
      }),
    );
  });

  it('is refused when it is something else', async () => {
    for (const text of ['', 'CoTline1', 'x'.repeat(500)])
      await assert.rejects(parseGeneration(Buffer.from(text), KEY), CorruptGeneration);
  });
});
