import { createHash } from 'node:crypto';
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import vm from 'node:vm';
import { digestOfPiece, joinCompiled, readCompiled, type CompiledPieces } from './compiledPieces';

/** Files of ours in the folder, of this bundle and of earlier ones. */
const NAME = /^[0-9a-f]{64}\.(?:compiled|part)$/;
/** Milliseconds after which others have their turn: half of what one sees as a delay. */
const LONGEST = 20;

/** A bundle of CommonJS in pieces, which are files of one folder and require each other by "./name". */
export interface Bundle {
  readonly folder: string;
  /** What is needed from the start, each after those that it requires; the last is the bundle's entry. */
  readonly pieces: readonly string[];
}

interface Loaded {
  /** What the entry exports. */
  readonly exports: unknown;
  /** Keeps what V8 has compiled by now of the pieces that are loaded, unless it was loaded with it; others have turns in between. */
  readonly keep: () => Promise<void>;
}

/**
 * Loads a bundle as `require` would, with what V8 compiled of it when it ran before: compiling takes as long as running. That is
 * kept of these very bytes by this very V8, which looks at it once more; what isn't, is compiled. Others have their turn in between.
 * Pieces that aren't needed from the start are loaded when they are required.
 * @param cache folder of what is kept; need not be there
 */
export async function loadCompiled({ folder, pieces }: Bundle, cache: string): Promise<Loaded> {
  const kept = path.join(cache, `${nameFor(folder)}.compiled`);
  // Read as `require` reads: if others had a turn after each of so many files, it would take several times as long.
  const compiled = keptIn(kept);
  const loader = new PieceLoader(folder, compiled);
  const breathe = createBreather();
  for (const name of pieces) {
    loader.compile(name);
    await breathe();
  }
  for (const name of pieces) {
    loader.run(name);
    await breathe();
  }
  return {
    exports: loader.run(pieces.at(-1)!),
    keep: async () => {
      if (loader.hasCompiled) write(kept, await loader.compiled());
    },
  };
}

/** Awaited after each step of long work. */
function createBreather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST) return;
    await setImmediate();
    since = performance.now();
  };
}

interface Piece {
  readonly digest: Buffer;
  readonly script: vm.Script;
  module: { exports: unknown } | null;
}

class PieceLoader {
  private readonly pieces = new Map<string, Piece>();
  /** Whether V8 had to compile one that nothing usable was kept of. */
  hasCompiled = false;

  constructor(
    private readonly folder: string,
    private readonly kept: CompiledPieces | null,
  ) {}

  compile(name: string): Piece {
    const filename = path.join(this.folder, name);
    // A character a byte: the bundler escapes all others.
    const source = fs.readFileSync(filename, 'latin1');
    const digest = digestOfPiece(name, source);
    const cachedData = this.kept?.of(digest);
    const script = new vm.Script(Module.wrap(source), { filename, ...(cachedData && { cachedData }) });
    this.hasCompiled ||= !cachedData || script.cachedDataRejected === true;
    const piece: Piece = { digest, script, module: null };
    this.pieces.set(name, piece);
    return piece;
  }

  /** What the piece exports; it runs when it is asked for first. */
  run(name: string): unknown {
    const file = path.join(this.folder, name);
    const piece = this.pieces.get(name) ?? this.compile(name);
    if (piece.module) return piece.module.exports;
    const module = (piece.module = { exports: {} });
    // eslint-disable-next-line no-restricted-syntax -- what the bundle loads the layer rules have seen in its sources
    const native = createRequire(file);
    const require = (id: string): unknown => (this.isPiece(id) ? this.run(id.slice(2)) : native(id));
    const body = piece.script.runInThisContext() as (this: unknown, ...values: unknown[]) => void;
    body.call(module.exports, module.exports, Object.assign(require, native), module, file, this.folder);
    return module.exports;
  }

  async compiled(): Promise<Buffer> {
    const breathe = createBreather();
    const all = [];
    for (const { digest, script } of [...this.pieces.values()]) {
      all.push({ digest, compiled: script.createCachedData() });
      await breathe();
    }
    return joinCompiled(all);
  }

  /** The bundler gives no other name to anything else. */
  private isPiece(id: string): boolean {
    return /^\.\/[\w-]+\.js$/.test(id);
  }
}

/** V8 looks at the length of the source alone, and at its own version and settings. */
function nameFor(folder: string): string {
  const { versions, platform, arch } = process;
  return createHash('sha256').update(`${versions.v8} ${platform} ${arch} ${folder}`).digest('hex');
}

function keptIn(file: string): CompiledPieces | null {
  try {
    return readCompiled(fs.readFileSync(file));
  } catch {
    // At the first start there is none.
    return null;
  }
}

/** Where nothing can be written the next start takes longer, and that is all. */
function write(file: string, compiled: Buffer): void {
  const folder = path.dirname(file);
  const part = file.replace(/compiled$/, 'part');
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const name of fs.readdirSync(folder)) if (NAME.test(name)) fs.rmSync(path.join(folder, name));
    fs.writeFileSync(part, compiled);
    fs.renameSync(part, file);
  } catch {
    // A folder that can't be written to, or another window that does the same.
  }
}
