import { FIRST_LINES } from './firstLines';
import { GENERATED_ENDINGS, LOCK_FILES, MINIFIED_ENDINGS } from './generatedNames';
import { isGeneratedLine } from './generatedLine';
import type { Prose, ProseLine } from './prose';

export interface GeneratedFile {
  /** `lock`: a package manager's lock file. `minified`: code with its blanks and names taken out. */
  readonly kind: 'generated' | 'lock' | 'minified';
  /** Where it says so, 1-based; null where its name or shape does. */
  readonly line: number | null;
}

/** In characters. Shorter files can't be told by their shape, nor need they be. */
const SHORTEST_MINIFIED = 1000;
/** Mean length of a line; people's code has 30 to 40, with long strings and data perhaps 100. */
const MINIFIED_MEAN = 300;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function byName(path: string): GeneratedFile['kind'] | null {
  const name = nameOf(path);
  if (LOCK_FILES.has(name)) return 'lock';
  const lower = name.toLowerCase();
  if (MINIFIED_ENDINGS.some((ending) => lower.endsWith(ending))) return 'minified';
  return GENERATED_ENDINGS.some((ending) => lower.endsWith(ending)) ? 'generated' : null;
}

/** Only scripts and style sheets are minified; other long lines are data. */
function isMinifiedShape(path: string, text: string): boolean {
  if (text.length < SHORTEST_MINIFIED || !/\.(?:[cm]?js|css)$/i.test(nameOf(path))) return false;
  let lines = 0;
  for (let at = 0; at !== -1; lines += 1) {
    const end = text.indexOf('\n', at + 1);
    at = end;
  }
  return text.length / lines > MINIFIED_MEAN;
}

function generatedLine(prose: readonly Prose[]): number | null {
  const lines: ProseLine[] = [];
  for (const run of prose) {
    for (const line of run.lines) if (lines.push(line) === FIRST_LINES) break;
    if (lines.length === FIRST_LINES) break;
  }
  const at = lines.findIndex((_, index) => isGeneratedLine(lines, index));
  return lines[at]?.line ?? null;
}

/**
 * Whether a tool wrote the file: by its name, by what its first comments say, or by its shape. Null: a person's, as
 * far as anybody can see. `path` with `/`; `text` as read.
 */
export function generatedFile(path: string, text: string, prose: readonly Prose[]): GeneratedFile | null {
  const named = byName(path);
  if (named) return { kind: named, line: null };
  const line = generatedLine(prose);
  if (line !== null) return { kind: 'generated', line };
  return isMinifiedShape(path, text) ? { kind: 'minified', line: null } : null;
}
