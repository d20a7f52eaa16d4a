import type { Random } from '../../demo/random';

/** Each ends in a newline. */
export type Lines = readonly string[];

const VERBS = ['read', 'write', 'find', 'merge', 'split', 'count', 'check', 'parse', 'open', 'close', 'sort', 'join'];
const NOUNS = ['Line', 'File', 'Entry', 'Range', 'Token', 'Index', 'Table', 'Frame', 'State', 'Queue', 'Row', 'Key'];
const COMMON = ['\n', '\n', '}\n', '  }\n', '    }\n', '  return null;\n', '  } else {\n', '  break;\n'];
const MOST_LINES = 800;
const POOL = 12_000;

/** Draws lines that look like code, from a pool that all files share. */
export class PlainContents {
  private readonly pool: readonly string[];

  constructor(private readonly random: Random) {
    this.pool = Array.from({ length: POOL }, (_, at) => this.newLine(at));
  }

  fresh(): Lines {
    const { random } = this;
    return this.lines(20 + Math.floor(random.next() ** 8 * (MOST_LINES - 20)));
  }

  /** A small hunk or two. */
  edit(lines: Lines): Lines {
    const { random } = this;
    const edited = [...lines];
    for (let hunks = random.chance(0.7) ? 1 : 2; hunks > 0; hunks--) {
      const at = random.int(0, edited.length);
      const removed = random.chance(0.3) ? 0 : random.int(1, 5);
      // About as many as go: a file that is edited often would fill the pipe otherwise.
      const added = edited.length < 20 ? 6 : edited.length > MOST_LINES - 20 ? 0 : random.int(0, 4);
      edited.splice(at, removed, ...this.lines(added));
    }
    return edited;
  }

  private lines(count: number): string[] {
    const { random } = this;
    return Array.from({ length: count }, () => random.pick(random.chance(0.2) ? COMMON : this.pool));
  }

  private newLine(at: number): string {
    const { random } = this;
    const name = random.pick(VERBS) + random.pick(NOUNS);
    const indent = '  '.repeat(random.int(0, 3));
    return `${indent}${random.pick(['const ', 'let ', 'if ', ''])}${name}(${random.pick(NOUNS)}${at.toString(36)});\n`;
  }
}

/** The changes of both, from the first to the last line that each changed; where those overlap, theirs after ours. */
export function mergeLines(base: Lines, ours: Lines, theirs: Lines): Lines {
  const one = changed(base, ours);
  const other = changed(base, theirs);
  const added = theirs.slice(other.from, theirs.length - other.tail);
  if (other.from >= base.length - one.tail) {
    const shift = ours.length - base.length;
    return [...ours.slice(0, other.from + shift), ...added, ...ours.slice(base.length - other.tail + shift)];
  }
  if (base.length - other.tail <= one.from)
    return [...ours.slice(0, other.from), ...added, ...ours.slice(base.length - other.tail)];
  const end = ours.length - one.tail;
  return [...ours.slice(0, end), ...added.slice(0, 20), ...ours.slice(end)];
}

/** How many lines both begin and end with. */
function changed(base: Lines, now: Lines): { from: number; tail: number } {
  const shorter = Math.min(base.length, now.length);
  let from = 0;
  while (from < shorter && base[from] === now[from]) from++;
  let tail = 0;
  while (tail < shorter - from && base[base.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { from, tail };
}
