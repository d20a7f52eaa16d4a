import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { TreeChange } from './tree';

export interface CommitInput {
  /** Marks; the first one's tree is what the changes apply to. */
  readonly parents: readonly number[];
  /** Seconds since the epoch. */
  readonly time: number;
  readonly author: string;
  readonly message: string;
  readonly changes: readonly TreeChange[];
}

/** Bytes that are gathered before git gets them. */
const CHUNK = 1 << 18;

const laneOf = (number: number): string => `refs/heads/lane${number}`;

/** In git's C style: what isn't escaped may be any byte. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** The last three keep glibc from giving memory back after each object, which costs as much as the rest. */
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  MALLOC_MMAP_THRESHOLD_: '1000000000',
  MALLOC_TRIM_THRESHOLD_: '1000000000',
  MALLOC_TOP_PAD_: '16777216',
};

/** Branches while the import runs: git goes on fastest from a tree that it has in memory. */
const LANES = 8;

/** One `git fast-import` that gets commits one by one; `main` is where the last one is. */
export class ImportStream {
  private readonly child: ChildProcessByStdio<Writable, null, Readable>;
  private readonly ended: Promise<void>;
  private pieces: string[] = [];
  private held = 0;
  private marks = 0;
  /** By a lane's number its last commit's mark; the lane that was used last is the last one. */
  private readonly lanes = new Map(Array.from({ length: LANES }, (_, at) => [at, 0]));

  constructor(
    folder: string,
    private readonly idLength: number,
  ) {
    // Compressing takes longer than writing; `git gc` makes up for it.
    const settings = ['core.compression=0', 'fastimport.unpackLimit=1'].flatMap((setting) => ['-c', setting]);
    this.child = spawn('git', [...settings, 'fast-import', '--quiet', `--active-branches=${LANES}`], {
      cwd: folder,
      env: { ...ENVIRONMENT, PATH: process.env.PATH },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let complaint = '';
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    // What breaks the pipe is told by git's end.
    this.child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`git fast-import ended with ${code}: ${complaint}`)),
      );
    });
    this.ended.catch(() => undefined);
  }

  /** Resolves with the commit's mark, as soon as git can take more. */
  async commit({ parents, time, author, message, changes }: CommitInput): Promise<number> {
    const mark = ++this.marks;
    const [first, ...others] = parents;
    const stamp = `${author} <${author.toLowerCase()}@example.com> ${time} +0000`;
    const { lane, goesOn } = this.takeLane(first ?? 0, mark);
    if (first === undefined) this.add(`reset ${lane}\n\n`);
    this.add(`commit ${lane}\nmark :${mark}\nauthor ${stamp}\ncommitter ${stamp}\n`);
    this.addData(message);
    if (first !== undefined && !goesOn) this.add(`from :${first}\n`);
    for (const other of others) this.add(`merge :${other}\n`);
    for (const { path, entry } of changes) {
      if (!entry) {
        this.add(`D ${quoted(path)}\n`);
      } else if (entry.mode === '160000') {
        this.add(`M 160000 ${entry.data} ${quoted(path)}\n`);
      } else {
        this.add(`M ${entry.mode} inline ${quoted(path)}\n`);
        this.addData(entry.data);
      }
    }
    this.add('\n');
    if (this.held > CHUNK) await this.flush();
    return mark;
  }

  async end(): Promise<void> {
    this.add(`reset refs/heads/main\nfrom :${this.marks}\n\n`);
    for (const number of this.lanes.keys()) this.add(`reset ${laneOf(number)}\nfrom ${'0'.repeat(this.idLength)}\n\n`);
    await this.flush();
    this.child.stdin.end();
    await this.ended;
  }

  /** The lane that ends in the commit's first parent, or the one that wasn't used for longest. */
  private takeLane(parent: number, mark: number): { lane: string; goesOn: boolean } {
    const all = [...this.lanes];
    const own = all.find(([, last]) => last === parent && parent !== 0);
    const [number] = own ?? all[0]!;
    this.lanes.delete(number);
    this.lanes.set(number, mark);
    return { lane: laneOf(number), goesOn: own !== undefined };
  }

  private addData(data: string): void {
    this.add(`data ${data.length}\n`);
    this.add(data);
    this.add('\n');
  }

  private add(text: string): void {
    this.pieces.push(text);
    this.held += text.length;
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.pieces.join(''), 'latin1');
    this.pieces = [];
    this.held = 0;
    if (!this.child.stdin.write(bytes)) await Promise.race([once(this.child.stdin, 'drain'), this.ended]);
  }
}
