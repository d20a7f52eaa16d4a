import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import vm from 'node:vm';
import { digestOfPiece, joinCompiled, readCompiled } from './compiledPieces';
import type { CompiledPiece, CompiledPieces } from './compiledPieces';
import { readPacked } from './packedPieces';
import type { PackedPieces } from './packedPieces';

/** Files of ours in the folder, of this bundle and of earlier ones. */
const NAME = /^[0-9a-f]{64}\.(?:start\.|later\.)?(?:compiled|part)$/;
/**
 * Milliseconds after which others have their turn: with the piece that is begun before, still less than is felt. The start is
 * waited for, the rest is not.
 */
const LONGEST: Readonly<Record<Stage, number>> = { start: 30, later: 15 };
/** How the bundler writes that a piece needs another to run. */
const REQUIRED = /\brequire\("\.\/([\w-]+\.js)"\)/g;

/** A bundle of CommonJS in pieces, which are files of one folder and require each other by "./name". */
export interface Bundle {
  readonly folder: string;
  /** The piece that the bundle begins with. */
  readonly entry: string;
  /** A file that holds pieces, as readPacked reads it; any others are files of their own. */
  readonly pack: string;
}

interface Loaded {
  /** What the entry exports. */
  readonly exports: unknown;
  /**
   * Keeps what V8 has compiled by now of a stage's pieces, unless they were loaded with it; others have turns before and in between.
   * Of the start's it is best kept at once: what is compiled of them afterwards would be made at each start before anybody needs it.
   */
  readonly keep: (stage: Stage) => Promise<void>;
}

/**
 * Loads a bundle as `require` would, with what V8 compiled of it when it ran before: compiling takes as long as running. That is
 * kept of these very bytes by this very V8, which looks at it once more; what isn't, is compiled. Others have their turn in between,
 * also where a piece is imported later, by `importPiece("./name")`.
 * @param cache folder of what is kept; need not be there
 */
export async function loadCompiled({ folder, entry, pack }: Bundle, cache: string): Promise<Loaded> {
  const loader = new PieceLoader(path.join(folder, pack), new KeptCode(path.join(cache, nameFor(folder))));
  const exports = await loader.inTurns(entry);
  loader.started();
  return { exports, keep: (stage) => loader.keep(stage) };
}

/** Awaited after each step of long work. */
function createBreather(stage: Stage): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST[stage]) return;
    await setImmediate();
    since = performance.now();
  };
}

/** Pieces that the bundle needs to start, and those that are loaded afterwards: they are read when they are needed. */
type Stage = 'start' | 'later';

interface Piece {
  readonly stage: Stage;
  readonly digest: Buffer;
  readonly script: vm.Script;
  /** Other pieces that it needs to run. */
  readonly requires: readonly string[];
  module: { exports: unknown } | null;
}

class PieceLoader {
  private readonly folder: string;
  /** Null once all of it is loaded. */
  private packed: PackedPieces | null;
  private readonly native: NodeJS.Require;
  /** What isn't a piece, by its name: VS Code looks anew for whoever requires its own, which takes a millisecond. */
  private readonly natives = new Map<string, unknown>();
  private readonly pieces = new Map<string, Piece>();
  private readonly imports = new Map<string, Promise<unknown>>();
  /** Of which V8 had to compile one that nothing usable was kept of. */
  private readonly compiledAnew = new Set<Stage>();
  private stage: Stage = 'start';

  constructor(
    pack: string,
    private readonly kept: KeptCode,
  ) {
    this.folder = path.dirname(pack);
    this.packed = readPacked(fs.readFileSync(pack));
    // VS Code looks for the file that requires; a piece in the pack is none.
    // eslint-disable-next-line no-restricted-syntax -- what the bundle loads the layer rules have seen in its sources
    this.native = createRequire(pack);
  }

  /** What the piece exports. It, and all that it requires, is compiled and run while others have their turns. */
  async inTurns(name: string): Promise<unknown> {
    const breathe = createBreather(this.stage);
    const seen = new Set<string>();
    const inOrder: string[] = [];
    const add = async (one: string): Promise<void> => {
      if (seen.has(one)) return;
      seen.add(one);
      for (const other of this.compiled(one).requires) await add(other);
      inOrder.push(one);
      await breathe();
    };
    await add(name);
    for (const one of inOrder) {
      this.run(one);
      await breathe();
    }
    return this.run(name);
  }

  /** The bundle is there; what is loaded from now on is loaded later. */
  started(): void {
    this.stage = 'later';
    this.packed = null;
  }

  async keep(wanted: Stage): Promise<void> {
    this.kept.forget(wanted);
    if (!this.compiledAnew.has(wanted)) return;
    await setImmediate();
    const breathe = createBreather(this.stage);
    const all: CompiledPiece[] = [];
    for (const { stage, digest, script } of [...this.pieces.values()]) {
      if (stage !== wanted) continue;
      all.push({ digest, compiled: script.createCachedData() });
      await breathe();
    }
    this.kept.write(wanted, joinCompiled(all));
  }

  /** In a turn of its own. Once: whoever imports it again waits for no more than it takes to be there. */
  private imported(name: string): Promise<unknown> {
    let exports = this.imports.get(name);
    if (!exports) {
      this.imports.set(name, (exports = setImmediate().then(() => this.inTurns(name))));
      exports.catch(() => this.imports.delete(name));
    }
    return exports;
  }

  /** What the piece exports; it runs when it is asked for first. */
  private run(name: string): unknown {
    const file = path.join(this.folder, name);
    const piece = this.compiled(name);
    if (piece.module) return piece.module.exports;
    const module = (piece.module = { exports: {} });
    const require = (id: string): unknown => (this.isPiece(id) ? this.run(id.slice(2)) : this.nativeOf(id));
    const importPiece = (id: string): Promise<unknown> => this.imported(id.slice(2));
    const body = piece.script.runInThisContext() as (this: unknown, ...values: unknown[]) => void;
    Object.assign(require, this.native);
    body.call(module.exports, module.exports, require, module, file, this.folder, importPiece);
    return module.exports;
  }

  private compiled(name: string): Piece {
    const known = this.pieces.get(name);
    if (known) return known;
    const filename = path.join(this.folder, name);
    const packed = this.packed?.sources.get(name);
    // A character a byte: the bundler escapes all others.
    const source = packed ?? fs.readFileSync(filename, 'latin1');
    const digest = digestOfPiece(name, packed === undefined ? source : this.packed!.digest);
    const { stage } = this;
    const cachedData = this.kept.of(stage, digest);
    const script = new vm.Script(wrapped(source), { filename, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected === true) this.compiledAnew.add(stage);
    const requires = [...source.matchAll(REQUIRED)].map(([, other]) => other!);
    const piece: Piece = { stage, digest, script, requires, module: null };
    this.pieces.set(name, piece);
    return piece;
  }

  private nativeOf(id: string): unknown {
    let exports = this.natives.get(id);
    if (exports === undefined) this.natives.set(id, (exports = this.native(id)));
    return exports;
  }

  /** The bundler gives no other name to anything else. */
  private isPiece(id: string): boolean {
    return /^\.\/[\w-]+\.js$/.test(id);
  }
}

/** As Node wraps a module, on its first line, with a name more. */
const wrapped = (source: string): string =>
  `(function (exports, require, module, __filename, __dirname, importPiece) { ${source}\n});`;

/** V8 looks at the length of the source alone, and at its own version and settings. */
function nameFor(folder: string): string {
  const { versions, platform, arch } = process;
  return createHash('sha256').update(`${versions.v8} ${platform} ${arch} ${folder}`).digest('hex');
}

/** The files of one bundle. @param base of their paths */
class KeptCode {
  private readonly read = new Map<Stage, CompiledPieces | null>();

  constructor(private readonly base: string) {}

  of(stage: Stage, digest: Buffer): Buffer | undefined {
    let kept = this.read.get(stage);
    if (kept === undefined) this.read.set(stage, (kept = this.readNow(stage)));
    return kept?.of(digest);
  }

  /** It is some megabytes; most pieces that are ever loaded are by then. */
  forget(stage: Stage): void {
    this.read.delete(stage);
  }

  /** Where nothing can be written the next start takes longer, and that is all. */
  write(stage: Stage, compiled: Buffer): void {
    const folder = path.dirname(this.base);
    const file = `${this.base}.${stage}`;
    try {
      fs.mkdirSync(folder, { recursive: true });
      for (const name of fs.readdirSync(folder))
        if (NAME.test(name) && !this.isOurs(name)) fs.rmSync(path.join(folder, name));
      fs.writeFileSync(`${file}.part`, compiled);
      fs.renameSync(`${file}.part`, `${file}.compiled`);
    } catch {
      // A folder that can't be written to, or another window that does the same.
    }
  }

  private isOurs(name: string): boolean {
    return name.startsWith(`${path.basename(this.base)}.`);
  }

  /** Read as `require` reads: if others had a turn after each of so many files, it would take several times as long. */
  private readNow(stage: Stage): CompiledPieces | null {
    try {
      return readCompiled(fs.readFileSync(`${this.base}.${stage}.compiled`));
    } catch {
      // At the first start there is none.
      return null;
    }
  }
}
