import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startFastImport } from './git';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Seconds since the epoch and minutes east of UTC. */
export interface When {
  readonly time: number;
  readonly offset: number;
}

export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly data: string | Buffer; readonly executable?: boolean }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly path: string };

export interface CommitInput {
  readonly author: Person & When;
  readonly committer: Person & When;
  readonly message: string;
  /** Marks; the first is the tree that the changes apply to. */
  readonly parents: readonly number[];
  readonly changes: readonly Change[];
}

function stamp({ name, email, time, offset }: Person & When): string {
  const minutes = Math.abs(offset);
  const zone = `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
  return `${name} <${email}> ${time} ${offset < 0 ? '-' : '+'}${zone}`;
}

/** Writes one stream to one `git fast-import`; ids come back through `get-mark` while it runs. */
export class FastImport {
  private readonly child: ChildProcessWithoutNullStreams;
  /** Settles when git has ended; rejects with git's own words. */
  readonly finished: Promise<void>;
  private readonly answers: ((line: string) => void)[] = [];
  private received = '';
  private complaint = '';
  private marks = 0;

  constructor(folder: string) {
    this.child = startFastImport(folder);
    this.child.stdout.setEncoding('utf8').on('data', (chunk: string) => this.receive(chunk));
    this.child.stderr.setEncoding('utf8').on('data', (chunk: string) => (this.complaint += chunk));
    this.finished = new Promise((resolve, reject) => {
      this.child.on('error', reject);
      this.child.stdin.on('error', () => undefined); // a dead importer is reported by its exit
      this.child.on('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`git fast-import failed: ${this.complaint.trim()}`)),
      );
    });
  }

  /** Returns the commit's mark. `ref` is moved to it. */
  commit(ref: string, { author, committer, message, parents, changes }: CommitInput): number {
    const mark = ++this.marks;
    const [first, ...others] = parents;
    this.line(`commit ${ref}`, `mark :${mark}`, `author ${stamp(author)}`, `committer ${stamp(committer)}`);
    this.data(message);
    if (first !== undefined) this.line(`from :${first}`);
    for (const other of others) this.line(`merge :${other}`);
    for (const change of changes) this.change(change);
    this.line('');
    return mark;
  }

  tag(name: string, mark: number, tagger: Person & When, message: string): void {
    this.line(`tag ${name}`, `from :${mark}`, `tagger ${stamp(tagger)}`);
    this.data(message);
  }

  removeRef(ref: string): void {
    this.line(`reset ${ref}`, `from ${'0'.repeat(40)}`, '');
  }

  /** The full id of a commit made before. */
  idOf(mark: number): Promise<string> {
    const answer = new Promise<string>((resolve) => this.answers.push(resolve));
    this.line(`get-mark :${mark}`);
    return answer;
  }

  async end(): Promise<void> {
    this.line('done');
    this.child.stdin.end();
    await this.finished;
  }

  private change(change: Change): void {
    if (change.kind === 'rename') this.line(`R ${change.from} ${change.to}`);
    else if (change.kind === 'delete') this.line(`D ${change.path}`);
    else {
      this.line(`M ${change.executable ? '100755' : '100644'} inline ${change.path}`);
      this.data(change.data);
    }
  }

  private data(content: string | Buffer): void {
    const bytes = Buffer.from(content);
    this.line(`data ${bytes.length}`);
    this.child.stdin.write(bytes);
    this.line('');
  }

  private line(...lines: readonly string[]): void {
    this.child.stdin.write(`${lines.join('\n')}\n`);
  }

  private receive(chunk: string): void {
    this.received += chunk;
    const lines = this.received.split('\n');
    this.received = lines.pop() ?? '';
    for (const line of lines) this.answers.shift()?.(line);
  }
}
