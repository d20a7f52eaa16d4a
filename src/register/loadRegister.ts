import fs from 'node:fs';
import path from 'node:path';
import { message } from '../wording/message';
import { extend, joinFiles } from './joinPlaced';
import { parseYaml } from './parseYaml';
import type { ParsedYaml } from './parseYaml';
import { nearestPlaced } from './placed';
import type { Place, PlacedMap, PlacedScalar } from './placed';
import type { Problem } from './problem';
import { RefusedFile, RegisterFiles, yamlFilesIn } from './registerFiles';

export interface LoadedRegister {
  /** Null if any file had a problem: what is left would mislead. */
  readonly root: PlacedMap | null;
  readonly problems: readonly Problem[];
  readonly files: readonly string[];
  readonly sha256: string;
}

export interface LoadOptions {
  /** Texts that stand for files on disk, by path. */
  readonly buffers?: ReadonlyMap<string, string>;
  /** Default parseYaml. */
  readonly parse?: typeof parseYaml;
}

/** Deeper chains of `extends` are a mistake. */
const LONGEST_CHAIN = 10;

/**
 * Reads a register file or folder and everything it extends: its own entries stand above those of its bases, and the
 * first base named above the next.
 * @param boundary no file outside this folder is read; null allows any place
 */
export function loadRegister(
  register: string,
  boundary: string | null,
  { buffers, parse: parseText = parseYaml }: LoadOptions = {},
): LoadedRegister {
  const files = new RegisterFiles(boundary && realFolder(boundary), buffers);
  const problems: Problem[] = [];
  let root: PlacedMap | null = null;
  try {
    root = load(register, { path: register, line: 1, column: 1 }, []);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    problems.push({ ...error.place, message: error.told, severity: 'error' });
  }
  return { root: problems.length > 0 ? null : root, problems, files: files.paths, sha256: files.sha256() };

  function load(file: string, place: Place, chain: readonly string[]): PlacedMap | null {
    const real = files.realPath(file, place);
    if (chain.includes(real)) throw new RefusedFile(place, message('problem.extends-cycle', { path: file }));
    if (chain.length >= LONGEST_CHAIN) throw new RefusedFile(place, message('problem.extends-too-long'));
    const own = loadOwn(file, real, place);
    if (!own) return null;
    const bases = basesOf(own).map((base) => {
      const named = String(base.value);
      if (path.isAbsolute(named) || !/\.ya?ml$/.test(named)) {
        throw new RefusedFile(base.place, message('problem.extends-not-relative', { path: named }));
      }
      return load(path.join(path.dirname(base.place.path), named), base.place, [...chain, real]);
    });
    return bases.reduce<PlacedMap>((above, base) => (base ? extend(base, above) : above), own);
  }

  function loadOwn(file: string, real: string, place: Place): PlacedMap | null {
    if (!fs.statSync(real).isDirectory()) return parse(file, place);
    const inside = yamlFilesIn(file);
    if (inside.length === 0) throw new RefusedFile(place, message('problem.folder-empty', { path: file }));
    const parsed = inside.map((one) => parse(one, { path: one, line: 1, column: 1 }));
    return joinFiles(
      parsed.filter((map) => map !== null),
      problems,
    );
  }

  function parse(file: string, place: Place): PlacedMap | null {
    const parsed = orRefuse(parseText, files.read(file, place), file);
    problems.push(...parsed.problems);
    if (parsed.problems.length > 0) return null;
    if (parsed.root?.kind === 'map') return parsed.root;
    const at = parsed.root?.place ?? { path: file, line: 1, column: 1 };
    problems.push({
      ...at,
      message: message(parsed.root ? 'problem.not-a-mapping' : 'problem.empty'),
      severity: 'error',
    });
    return null;
  }
}

function orRefuse(parse: typeof parseYaml, text: string, file: string): ParsedYaml {
  try {
    return parse(text, file);
  } catch (error) {
    // A hostile file can exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new RefusedFile({ path: file, line: 1, column: 1 }, message('problem.too-deep'));
  }
}

/** What a shape error would tell of anyway is left out. */
function basesOf(map: PlacedMap): PlacedScalar[] {
  const stated = nearestPlaced(map, ['extends']);
  const values = stated.kind === 'list' ? stated.items : [stated];
  return values.filter((value): value is PlacedScalar => value.kind === 'scalar' && typeof value.value === 'string');
}

/** A folder that isn't there holds no register either: reading that says so. */
function realFolder(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}
