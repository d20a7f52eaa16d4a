import type { Random } from '../../demo/random';

/** Few and short, so that a diff can be read in many ways. */
const LINES = [
  ...['', '', '', '}', '}', '{', '  }', '  {', 'a', 'b', 'c', 'a b', ' a', 'a ', '\ta', 'else', 'return;', '/*', ' */'],
  ...['-- a', '++ b', '@@ -1 +1 @@', 'diff --git a/000000001 b/000000001', '\\ No newline at end of file', '-', '+'],
  ...['caf\xe9', '\xff\xfe', 'a\rb', '\u00c3\u00a9', 'x'.repeat(63), 'x'.repeat(64), 'y'.repeat(65)],
  ...['z'.repeat(129), `${'long '.repeat(30)}end`, `${'long '.repeat(30)}End`],
];

const splitLines = (data: string): string[] => data.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Draws contents, bytes as latin1, and changes them. */
export class NastyContents {
  constructor(private readonly random: Random) {}

  fresh(): string {
    const { random } = this;
    if (random.chance(0.04)) return '';
    const count = random.chance(0.2) ? random.int(1, 3) : random.int(4, 24);
    // A few words of its own make most files tell-tale, and their renames found.
    const own = random.chance(0.7) ? random.int(1, 40) : 0;
    const data = this.lines(count, own).join('');
    return random.chance(0.12) ? this.unusual(data) : data;
  }

  /** Some of the lines changed: from one to nearly all. */
  edit(data: string): string {
    const { random } = this;
    if (random.chance(0.1)) return this.unusual(data);
    const lines = splitLines(data);
    const last = lines.at(-1);
    if (last !== undefined && !last.endsWith('\n') && random.chance(0.7)) lines[lines.length - 1] = `${last}\n`;
    for (let hunks = random.chance(0.8) ? random.int(1, 3) : random.int(4, 8); hunks > 0; hunks--) this.editOnce(lines);
    const edited = lines.slice(0, 60).join('');
    return edited === data ? `${data}${this.line(0)}` : edited;
  }

  /** The same words in other white space. */
  respace(data: string): string {
    const { random } = this;
    const how = random.int(0, 3);
    const lines = splitLines(data).map((line) => {
      if (random.chance(0.4)) return line;
      if (how === 0) return `  ${line}`;
      if (how === 1) return line.replace(/^[ \t]+/, '');
      if (how === 2) return line.replace(/(\r?\n)$/, ' $1');
      return line.replaceAll(' ', '\t');
    });
    return lines.join('');
  }

  /** Some lines of each, as a merge leaves them. */
  combine(datas: readonly string[]): string {
    const { random } = this;
    const [one = [], ...others] = datas.map(splitLines);
    let lines = one;
    for (const other of others) {
      const cut = random.next();
      const at = Math.round(cut * lines.length);
      const from = Math.round(cut * other.length);
      if (random.chance(0.6)) {
        lines = [...lines.slice(0, at), ...other.slice(from)];
      } else {
        const run = other.slice(from, from + random.int(1, 4));
        lines = [...lines.slice(0, at), ...run, ...lines.slice(at)];
      }
    }
    return lines.slice(0, 60).join('');
  }

  private line(own: number): string {
    const text = own > 0 && this.random.chance(0.5) ? `own ${own} ${this.random.int(1, 12)}` : this.random.pick(LINES);
    return `${text}\n`;
  }

  private lines(count: number, own: number): string[] {
    return Array.from({ length: count }, () => this.line(own));
  }

  private editOnce(lines: string[]): void {
    const { random } = this;
    const at = random.int(0, lines.length);
    const count = random.int(1, random.chance(0.85) ? 3 : 10);
    const own = random.chance(0.3) ? random.int(1, 40) : 0;
    switch (random.int(0, 7)) {
      case 0:
      case 1:
        lines.splice(at, 0, ...this.lines(count, own));
        break;
      case 2:
      case 3:
        lines.splice(at, count, ...this.lines(random.int(1, count), own));
        break;
      case 4:
        lines.splice(at, count);
        break;
      case 5:
        lines.splice(at, 0, ...lines.slice(at, at + count));
        break;
      case 6:
        lines.splice(random.int(0, lines.length), 0, ...lines.splice(at, count));
        break;
      default:
        lines.splice(at, 0, ...lines.slice(at, at + count).reverse());
    }
  }

  /** What editors, converters and accidents do to a whole file. */
  private unusual(data: string): string {
    const { random } = this;
    switch (random.int(0, 7)) {
      case 0:
        return data.replaceAll('\n', '\r\n');
      case 1:
        return data.replaceAll('\r\n', '\n');
      case 2:
        return data.replace(/\n/g, (end) => (random.chance(0.3) ? '\r\n' : end));
      case 3:
        return data.replace(/\n+$/, '');
      case 4:
        return data.endsWith('\n') ? `${data}\n` : `${data}\r`;
      case 5: {
        const at = random.int(0, data.length);
        return data.includes('\0') ? data.replaceAll('\0', '') : `${data.slice(0, at)}\0${data.slice(at)}`;
      }
      case 6:
        return '';
      default:
        return this.respace(data);
    }
  }
}
