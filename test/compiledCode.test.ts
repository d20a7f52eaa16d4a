import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder } from './history/scratch';

/** Loads a bundle twice over, in processes of their own: V8 knows in one what it has compiled. */
const LOADER = `
  const { loadCompiled } = require(process.argv[1]);
  void loadCompiled({ folder: process.argv[2], entry: 'engine.js', pack: 'engine.pack' }, process.argv[3]).then(
    async ({ exports, keep }) => {
      await keep('start');
      const later = await exports.later();
      await keep('later');
      process.stdout.write(JSON.stringify({ ...exports, later }));
    },
  );
`;
const FIRST = `exports.count = (exports.count ?? 0) + 1; exports.loaded = [];`;
const BUNDLE = `
  const path = require('node:path');
  const first = require("./first.js");
  first.loaded.push(path.basename(__filename));
  module.exports = { beside: path.basename(__dirname), sign: '\\u00fc', is: this === exports, first };
  module.exports.later = async () => {
    const [once, again] = await Promise.all([importPiece("./later.js"), importPiece("./later.js")]);
    return once === again && once === (await importPiece("./later.js")) && once.told;
  };
`;
/** Takes so long that others have a turn after it. */
const BESIDE = `
  setImmediate(() => (globalThis.others = 'others had a turn'));
  const until = performance.now() + 35;
  while (performance.now() < until);
  exports.name = 'beside.js';
`;
const LATER = `
  const { name } = require("./beside.js");
  const { loaded } = require("./first.js");
  loaded.push('later.js');
  exports.told = [...loaded, name, globalThis.others].join();
`;
const PIECES = { 'beside.js': BESIDE, 'later.js': LATER };
const STAGES = ['start', 'later'] as const;

/** As scripts/build.mjs does it. */
function pack(folder: string, pieces: Readonly<Record<string, string>>): void {
  const digest = createHash('sha256').update(JSON.stringify(pieces)).digest('hex');
  const head = { digest, pieces: Object.entries(pieces).map(([name, text]) => [name, text.length]) };
  const bytes = `${JSON.stringify(head)}\n${Object.values(pieces).join('')}`;
  fs.writeFileSync(path.join(folder, 'engine.pack'), bytes, 'latin1');
}

describe('loadCompiled', () => {
  const setUp = (bundle = BUNDLE) => {
    const folder = scratchFolder();
    const file = path.join(folder, 'engine.js');
    fs.writeFileSync(file, bundle);
    for (const [name, text] of Object.entries(PIECES)) fs.writeFileSync(path.join(folder, name), text);
    pack(folder, { 'first.js': FIRST });
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
  const fileOf = (folder: string, stage: string): string => {
    const [name] = namesIn(folder).filter((each) => each.endsWith(`.${stage}.compiled`));
    return path.join(folder, name!);
  };
  const statesOf = (folder: string): readonly (readonly [Buffer, number])[] =>
    STAGES.map((stage) => fileOf(folder, stage)).map((file) => [fs.readFileSync(file), fs.statSync(file).mtimeMs]);
  const expected = (file: string) => ({
    beside: path.basename(path.dirname(file)),
    sign: 'ü',
    is: true,
    first: { count: 1, loaded: ['engine.js', 'later.js'] },
    later: 'engine.js,later.js,beside.js,others had a turn',
  });

  it('gives what the bundle exports, and keeps what was compiled of it once', () => {
    const { file, kept } = setUp();
    assert.deepEqual(load(file, kept), expected(file));
    const before = statesOf(kept);
    assert.deepEqual(load(file, kept), expected(file));
    assert.deepEqual(statesOf(kept), before);
  });

  it('keeps nothing of a bundle that isn’t the same any more, though it is as long', () => {
    const { file, kept } = setUp();
    load(file, kept);
    const [[before]] = statesOf(kept) as [[Buffer, number]];
    const names = namesIn(kept);
    const earlier = ['', 'start.', 'later.'].map((stage) => `${'0'.repeat(64)}.${stage}compiled`);
    for (const other of [...earlier, 'of somebody else']) fs.writeFileSync(path.join(kept, other), '');
    fs.writeFileSync(file, BUNDLE.replace('u00fc', 'u00e4'));
    assert.deepEqual(load(file, kept), { ...expected(file), sign: 'ä' });
    assert.deepEqual(namesIn(kept).sort(), [...names, 'of somebody else'].sort());
    assert.notDeepEqual(statesOf(kept)[0]![0], before);
  });

  for (const stage of STAGES)
    for (const [what, spoil] of [
      ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
      ['empty', () => Buffer.alloc(0)],
      ['changed in one byte', (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))],
    ] as const)
      it(`doesn’t run what is ${what} of what was kept of the ${stage}, and mends it`, () => {
        const { file, kept } = setUp();
        load(file, kept);
        const spoilt = spoil(fs.readFileSync(fileOf(kept, stage)));
        fs.writeFileSync(fileOf(kept, stage), spoilt);
        assert.deepEqual(load(file, kept), expected(file));
        assert.notDeepEqual(fs.readFileSync(fileOf(kept, stage)), spoilt);
      });

  it('keeps what was compiled of a piece that was imported later, apart from the start', () => {
    const { file, kept } = setUp();
    load(file, kept);
    const [start] = statesOf(kept).map(([{ length }]) => length) as [number, number];
    // As if nobody had imported it.
    fs.writeFileSync(file, BUNDLE.replace(/\{\s+const \[once[^]*?\};/, "'never';"));
    fs.rmSync(kept, { recursive: true });
    assert.deepEqual(load(file, kept), {
      ...expected(file),
      first: { count: 1, loaded: ['engine.js'] },
      later: 'never',
    });
    const names = namesIn(kept);
    assert.ok(names.length === 1 && names[0]!.endsWith('.start.compiled'), names.join());
    const without = fs.statSync(fileOf(kept, 'start')).size;
    assert.ok(Math.abs(without - start) < 1000, `${without} and ${start} bytes`);
  });

  it('keeps what the start compiled, and not what is compiled of the same piece afterwards', () => {
    const more = `const more = () => { let sum = 0; ${'sum += 1; '.repeat(1000)} return sum; };`;
    const sizeOf = (bundle: string): number => {
      const { file, kept } = setUp(`${more}${bundle}`);
      assert.deepEqual(load(file, kept), expected(file));
      return fs.statSync(fileOf(kept, 'start')).size;
    };
    const [atOnce, afterwards] = [
      sizeOf(`more(); ${BUNDLE}`),
      sizeOf(BUNDLE.replace('return once', 'more(); return once')),
    ];
    assert.ok(afterwards < atOnce / 2, `${afterwards} and ${atOnce} bytes`);
  });

  it('follows pieces that are packed in one file', () => {
    const { file, kept } = setUp();
    load(file, kept);
    const [[before]] = statesOf(kept) as [[Buffer, number]];
    const other = FIRST.replace('[]', "['0']");
    pack(path.dirname(file), { 'engine.js': BUNDLE.replace('u00fc', 'u00e4'), 'first.js': other });
    for (let time = 0; time < 2; time++)
      assert.deepEqual(load(file, kept), {
        ...expected(file),
        sign: 'ä',
        first: { count: 1, loaded: ['0', 'engine.js', 'later.js'] },
        later: '0,engine.js,later.js,beside.js,others had a turn',
      });
    assert.notDeepEqual(statesOf(kept)[0]![0], before);
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
