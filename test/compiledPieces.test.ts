import assert from 'node:assert/strict';
import { digestOfPiece, joinCompiled, readCompiled } from '../src/compiledPieces';

const pieceOf = (name: string, source: string, compiled: string) => ({
  digest: digestOfPiece(name, source),
  compiled: Buffer.from(compiled),
});
const PIECES = [pieceOf('a.js', '1', 'one'), pieceOf('b.js', '1', ''), pieceOf('engine.js', '2', 'two, three')];

describe('what was compiled of pieces', () => {
  for (const count of [0, 1, 3])
    it(`is read back as it was written: ${count}`, () => {
      const read = readCompiled(joinCompiled(PIECES.slice(0, count)));
      for (const [at, { digest, compiled }] of PIECES.entries())
        assert.deepEqual(read?.of(digest), at < count ? compiled : undefined);
    });

  for (const [name, source] of [
    ['a.js', '2'],
    ['b.js', '2'],
    ['c.js', '1'],
  ] as const)
    it(`is that of these very bytes alone: ${name} with ${source}`, () => {
      assert.equal(readCompiled(joinCompiled(PIECES))?.of(digestOfPiece(name, source)), undefined);
    });

  it('is none where any byte is another, or is missing', () => {
    const sound = joinCompiled(PIECES);
    for (let at = 0; at < sound.length; at++) {
      assert.equal(readCompiled(sound.subarray(0, at)), null, `cut off at ${at}`);
      const spoilt = Buffer.from(sound);
      spoilt[at]! ^= 1;
      assert.equal(readCompiled(spoilt), null, `changed at ${at}`);
    }
  });
});
