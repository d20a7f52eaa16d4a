import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder } from './history/scratch';

/** Loads a bundle twice over, in processes of their own: V8 knows in one what it has compiled. */
const LOADER = `
  const { loadCompiled } = require(process.argv[1]);
  void loadCompiled({ folder: process.argv[2], pieces: ['first.js', 'engine.js'] }, process.argv[3]).then(
    ({ exports, keep }) => {
      const late = exports.late?.();
      keep();
      process.stdout.write(JSON.stringify({ ...exports, late }));
    },
  );
`;
const FIRST = `exports.count = (exports.count ?? 0) + 1; exports.loaded = [];`;
const BUNDLE = `
  const path = require('node:path');
  const first = require('./first.js');
  first.loaded.push(path.basename(__filename));
  module.exports = { beside: path.basename(__dirname), sign: '\\u00fc', is: this === exports, first };
  module.exports.late = () => require('./late.js').told;
`;
const LATE = `const { loaded } = require('./first.js'); loaded.push('late.js'); exports.told = loaded.join();`;

describe('loadCompiled', () => {
  const setUp = (bundle = BUNDLE) => {
    const folder = scratchFolder();
    const file = path.join(folder, 'engine.js');
    for (const [name, text] of Object.entries({ 'engine.js': bundle, 'first.js': FIRST, 'late.js': LATE }))
      fs.writeFileSync(path.join(folder, name), text);
    return { file, kept: path.join(folder, 'storage/compiled') };
  };
  const load = (file: string, kept: string): unknown => {
    const folder = path.dirname(file);
    const module = path.join(__dirname, '../src/compiledCode.js');
    return JSON.parse(
      execFileSync(process.execPath, ['-e', LOADER, module, folder, kept], { encoding: 'utf8', stdio: 'pipe' }),
    );
  };
  const namesIn = (folder: string): string[] => fs.readdirSync(folder);
  const stateOf = (folder: string): readonly [string, Buffer, number] => {
    const [name] = namesIn(folder);
    const file = path.join(folder, name!);
    return [name!, fs.readFileSync(file), fs.statSync(file).mtimeMs];
  };
  const expected = (file: string) => ({
    beside: path.basename(path.dirname(file)),
    sign: 'ü',
    is: true,
    first: { count: 1, loaded: ['engine.js', 'late.js'] },
    late: 'engine.js,late.js',
  });

  it('gives what the bundle exports, and keeps what was compiled of it once', () => {
    const { file, kept } = setUp();
    assert.deepEqual(load(file, kept), expected(file));
    const before = stateOf(kept);
    assert.deepEqual(load(file, kept), expected(file));
    assert.deepEqual(stateOf(kept), before);
  });

  it('keeps nothing of a bundle that isn’t the same any more, though it is as long', () => {
    const { file, kept } = setUp();
    load(file, kept);
    const [name, before] = stateOf(kept);
    const earlier = `${'0'.repeat(64)}.compiled`;
    for (const other of [earlier, 'of somebody else']) fs.writeFileSync(path.join(kept, other), '');
    fs.writeFileSync(file, BUNDLE.replace('u00fc', 'u00e4'));
    assert.deepEqual(load(file, kept), { ...expected(file), sign: 'ä' });
    assert.deepEqual(namesIn(kept).sort(), [name, 'of somebody else'].sort());
    assert.notDeepEqual(fs.readFileSync(path.join(kept, name)), before);
  });

  for (const [what, spoil] of [
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one byte', (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))],
  ] as const)
    it(`doesn’t run what is ${what}, and mends it`, () => {
      const { file, kept } = setUp();
      load(file, kept);
      const [name, sound] = stateOf(kept);
      const spoilt = spoil(sound);
      fs.writeFileSync(path.join(kept, name), spoilt);
      assert.deepEqual(load(file, kept), expected(file));
      assert.notDeepEqual(stateOf(kept)[1], spoilt);
    });

  it('keeps what was compiled of a piece that was required late', () => {
    const { file, kept } = setUp();
    load(file, kept);
    const [name, all] = stateOf(kept);
    // As if nobody had required it.
    fs.writeFileSync(file, BUNDLE.replace("require('./late.js').told", "'never'"));
    fs.rmSync(path.join(kept, name));
    assert.deepEqual(load(file, kept), {
      ...expected(file),
      first: { count: 1, loaded: ['engine.js'] },
      late: 'never',
    });
    assert.ok(fs.readFileSync(path.join(kept, name)).length < all.length);
  });

  it('loads the bundle where nothing can be kept', () => {
    const { file } = setUp();
    // No folder can be made below a file.
    assert.deepEqual(load(file, path.join(file, 'compiled')), expected(file));
  });

  it('fails as the bundle does', () => {
    const { file, kept } = setUp('throw new Error("no luck")');
    assert.throws(() => load(file, kept), /no luck/);
  });
});
