import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../../src/analysis/analyse';
import { openEngine, reopenEngine } from '../../src/analysis/engine';
import type { Engine } from '../../src/analysis/engine';
import type { Analysis } from '../../src/analysis/model';
import type { JudgedSegment } from '../../src/findings/facts';
import { openRepository } from '../../src/history/repository';
import type { FileLines } from '../../src/history/model';
import { listTree } from '../../src/history/tree';
import { treeLines } from '../../src/history/treeLines';
import { buildRegister } from '../../src/register/buildRegister';
import type { ReadRegister } from '../../src/register/registerReader';
import { withPlaces } from '../../src/register/withPlaces';
import type { Register } from '../../src/register/schema';
import { english } from '../../src/wording/render';
import { scratchFolder } from '../history/scratch';
import { registerText, writeWorld } from './writeWorld';
import type { WrittenWorld } from './writeWorld';
import type { World } from './arbitraryWorld';

export const TODAY = '2026-06-01';

interface Otherwise {
  readonly today?: string;
  readonly folder?: string;
}

/** A world as the product sees it. */
export interface OpenWorld extends WrittenWorld {
  readonly text: string;
  readonly engine: Engine;
  readonly analysis: Analysis;
  readonly files: readonly FileLines[];
  /** The same repository by another register, on another day, or with the register in another folder. */
  readonly by: (register: Register, otherwise?: Otherwise) => Promise<Engine>;
  readonly analysed: (register: Register, otherwise?: Otherwise) => Promise<Analysis>;
  /** Every line's verdict, by `path:line`. */
  readonly judged: (engine: Engine) => ReadonlyMap<string, JudgedSegment>;
}

export async function openWorld(world: World): Promise<OpenWorld> {
  const written = writeWorld(world);
  const repository = await openRepository(written.scratch.root, { cacheFolder: scratchFolder() });
  const home = written.scratch.root;
  const text = registerText(written.register);
  const engine = await openEngine(repository, { today: TODAY, registerRead: readText(text, home) });
  const analysis = await analyse(engine);
  const files: FileLines[] = [];
  const { head, ignoreRevs } = engine;
  for await (const lines of treeLines(repository, head, await listTree(repository, head), { ignoreRevs }))
    files.push(lines);
  const by: OpenWorld['by'] = async (register, { today = TODAY, folder = home } = {}) =>
    reopenEngine(engine, readText(registerText(register), folder), today);
  return {
    ...written,
    text,
    engine,
    analysis,
    files,
    by,
    analysed: async (register, otherwise) => analyse(await by(register, otherwise)),
    judged: (other) =>
      new Map(
        files.flatMap(({ path: file, segments }) =>
          other
            .judgeSegments(file, segments)
            .flatMap((segment) =>
              Array.from({ length: segment.count }, (_, at) => [`${file}:${segment.line + at}`, segment] as const),
            ),
        ),
      ),
  };
}

/** As a worker reads it, without the worker. */
function readText(text: string, root: string): ReadRegister {
  const file = path.join(root, 'ip-register.yaml');
  fs.writeFileSync(file, text);
  const read = buildRegister(file, root);
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map((problem) => `${problem.line}: ${english(problem.message)}`),
    [],
    text,
  );
  return withPlaces(file, read);
}
