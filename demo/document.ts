import type { FieldNames, Names } from './evolvingText';
import { lastRevision, renderText } from './evolvingText';
import type { Random } from './random';
import type { TextBlock } from './textLibrary';

/** Names and fields that a file's blocks are filled with. */
export interface Subject {
  readonly names: Names;
  readonly fields: readonly FieldNames[];
}

interface Part {
  readonly block: TextBlock;
  revision: number;
}

/** A file as it grows: a head, then blocks that are added, revised and dropped, one step a commit. */
export class Document {
  private readonly parts: Part[] = [];
  private readonly waiting: TextBlock[];
  /** Spaces per level of indentation; the templates have two. */
  indent = 2;
  /** A licence notice before everything else; empty for none. */
  header = '';

  constructor(
    private readonly head: string,
    blocks: readonly TextBlock[],
    private readonly subject: Subject,
    private readonly separator: string,
  ) {
    this.waiting = [...blocks];
  }

  /** Adds the next `count` blocks at the end; returns the subject of the first. */
  start(count: number): string {
    const added = this.waiting.splice(0, Math.max(1, count));
    for (const block of added) this.parts.push({ block, revision: 0 });
    return this.words(added[0]?.subjects[0] ?? 'Start the file');
  }

  /** Adds one block somewhere; returns its subject, or null if none is left. */
  grow(random: Random): string | null {
    const block = this.waiting.shift();
    if (block === undefined) return null;
    this.parts.splice(random.int(Math.ceil(this.parts.length / 2), this.parts.length), 0, { block, revision: 0 });
    return this.words(block.subjects[0] ?? 'Extend the file');
  }

  /** Moves one block to its next revision; returns what that does, or null if all are at their last. */
  revise(random: Random): string | null {
    const open = this.parts.filter((part) => part.revision < lastRevision(part.block.template, this.subject.fields));
    if (open.length === 0) return null;
    const part = random.pick(open);
    part.revision += 1;
    const { subjects } = part.block;
    return this.words(subjects[part.revision] ?? subjects.at(-1) ?? 'Revise the file');
  }

  /** Removes the last block, where two remain; returns what that does, or null. */
  drop(): string | null {
    if (this.parts.length < 3) return null;
    const [part] = this.parts.splice(-1);
    const words = this.words(part?.block.subjects[0] ?? 'it');
    return `Revert "${words}": it moved to the service that needs it`;
  }

  render(): string {
    const { names, fields } = this.subject;
    const head = renderText(this.head, 0, names, fields).join('\n');
    const bodies = this.parts.map(({ block, revision }) =>
      renderText(block.template, revision, names, fields).join('\n'),
    );
    const text = [head, ...bodies].filter((part) => part !== '').join(this.separator);
    return `${this.header}${this.reindent(text)}\n`;
  }

  private reindent(text: string): string {
    if (this.indent === 2) return text;
    return text.replace(/^(?: {2})+/gm, (space) => ' '.repeat((space.length / 2) * this.indent));
  }

  private words(subject: string): string {
    return renderText(subject, 0, this.subject.names, []).join(' ');
  }
}
