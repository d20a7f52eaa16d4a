import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import vm from 'node:vm';

/** Files of ours in the folder, of this bundle and of earlier ones. */
const NAME = /^[0-9a-f]{64}\.(?:compiled|part)$/;
/** Bytes of the digest that what is kept begins with: V8 runs whatever it is given. */
const DIGEST = 32;

interface Loaded {
  /** What the bundle exports. */
  readonly exports: unknown;
  /** Keeps what V8 has compiled of it by now, unless that is what it was loaded with, and nothing else. */
  readonly keep: () => void;
}

/**
 * Loads a bundle as `require` would, with what V8 compiled of it when it ran before: compiling takes as long as running. That is
 * kept of these very bytes by this very V8, which looks at it once more; without it, the bundle is compiled. Others have their turn
 * between reading, compiling and running.
 * @param file a bundle of CommonJS
 * @param folder of what is kept; need not be there
 */
export async function loadCompiled(file: string, folder: string): Promise<Loaded> {
  // A character a byte: the bundler escapes all others.
  const source = await readFile(file, 'latin1');
  const kept = path.join(folder, `${nameFor(source)}.compiled`);
  const cachedData = await read(kept);
  const script = new vm.Script(Module.wrap(source), { filename: file, ...(cachedData && { cachedData }) });
  await setImmediate();
  const module = { exports: {} };
  // eslint-disable-next-line no-restricted-syntax -- what the bundle loads the layer rules have seen in its sources
  const require = createRequire(file);
  const run = script.runInThisContext() as (this: unknown, ...values: unknown[]) => void;
  run.call(module.exports, module.exports, require, module, file, path.dirname(file));
  return {
    exports: module.exports,
    keep: () => {
      if (!cachedData || script.cachedDataRejected) write(kept, script.createCachedData());
    },
  };
}

/** V8 looks at the length of the source alone, and at its own version and settings. */
function nameFor(source: string): string {
  const { versions, platform, arch } = process;
  return createHash('sha256').update(`${versions.v8} ${platform} ${arch}\n`).update(source, 'latin1').digest('hex');
}

const digestOf = (compiled: Buffer): Buffer => createHash('sha256').update(compiled).digest();

/** Null for what isn't there, or isn't as it was written. */
async function read(file: string): Promise<Buffer | null> {
  try {
    const contents = await readFile(file);
    const compiled = contents.subarray(DIGEST);
    return digestOf(compiled).equals(contents.subarray(0, DIGEST)) ? compiled : null;
  } catch {
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
    fs.writeFileSync(part, Buffer.concat([digestOf(compiled), compiled]));
    fs.renameSync(part, file);
  } catch {
    // A folder that can't be written to, or another window that does the same.
  }
}
