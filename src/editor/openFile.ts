import { workspace } from 'vscode';
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode';
import type { BlameBasis } from '../analysis/blameBasis';
import type { LineEngine } from '../analysis/lineEngine';
import { haveSameBlame } from '../analysis/sameBlame';
import { readBlob } from '../history/blob';
import { applyEdit, mapBuffer } from '../history/bufferLines';
import type { CommitReader } from '../history/commitReader';
import type { Segment } from '../history/model';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { UserError } from '../wording/userError';
import { lineEdit } from './bufferEdit';
import type { createFileTitle } from './createFileTitle';
import { skippedBecause } from './documentGate';
import type { FileTitle } from './fileTitle';
import type { FoundLines } from './foundLines';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';

/** What is known of a document. */
export type Standing =
  | { readonly kind: 'loading'; readonly found?: FoundLines }
  /** Nothing can be said, and why. */
  | { readonly kind: 'untitled'; readonly why: Message; readonly opened?: OpenedRepository }
  | { readonly kind: 'titled'; readonly opened: OpenedRepository; readonly title: FileTitle };

/** What a reading of the file's lines goes by. */
interface Reading {
  readonly opened: OpenedRepository;
  readonly basis: BlameBasis;
}

/** The file at HEAD: what the buffer is compared with. */
interface Base {
  readonly opened: OpenedRepository;
  readonly engine: LineEngine;
  readonly path: string;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly titleOf: typeof createFileTitle;
}

const MOST_BYTES = 5_000_000;
/** Milliseconds: git finds hundreds of segments a second. */
const BETWEEN = 100;

/** A document and who its lines are attributed to, kept right while it is edited. */
export class OpenFile {
  private base: Base | null = null;
  private failure: Standing = { kind: 'loading' };
  private segments: readonly Segment[] = [];
  private skipped: Message | null = null;
  private shown: Standing | null = null;
  private loading = new AbortController();
  private reading: Reading | null = null;
  /** The commit that doesn't have the file. */
  private absentFrom: BlameBasis | null = null;

  constructor(
    readonly document: TextDocument,
    private readonly repositories: Repositories,
  ) {}

  get standing(): Standing {
    this.shown ??= this.stand();
    return this.shown;
  }

  /** Whether lines are being read that will do for what a repository has come to. */
  isReading(opened: OpenedRepository): boolean {
    const { reading } = this;
    const { current } = opened;
    return reading?.opened === opened && current !== null && haveSameBlame(reading.basis, current);
  }

  /** Judges by what a repository has come to, where nothing has to be read for that. Whether that was so. */
  rejudge(opened: OpenedRepository): boolean {
    const { current } = opened;
    const { base, absentFrom } = this;
    if (!current) return false;
    if (absentFrom?.repository === opened.repository) return haveSameBlame(absentFrom, current);
    if (base?.opened !== opened || !haveSameBlame(base.engine, current) || !knows(current, base.segments)) return false;
    this.base = { ...base, engine: current };
    this.shown = null;
    return true;
  }

  /**
   * Reads the file's lines at HEAD; a call while another runs takes its place. Throws only faults of ours and aborts.
   * `onFound`: more is known while it goes on.
   */
  async load(onFound: () => void = () => undefined): Promise<void> {
    this.loading.abort();
    const { signal } = (this.loading = new AbortController());
    this.reading = null;
    this.absentFrom = null;
    try {
      const found = await this.read(signal, onFound);
      signal.throwIfAborted();
      if ('text' in found) await this.take(found, signal);
      else this.fail(found);
    } catch (error) {
      signal.throwIfAborted();
      const ours = !(error instanceof UserError);
      this.fail({ kind: 'untitled', why: ours ? message('editor.failed') : error.told });
      if (ours) throw error;
    } finally {
      if (!signal.aborted) this.reading = null;
    }
  }

  /** Follows an edit without comparing anything. */
  edit(changes: readonly TextDocumentContentChangeEvent[]): void {
    const lineAfter = changes.length === 1 ? (line: number) => this.document.lineAt(line).text : undefined;
    for (const change of changes) {
      const { firstLine, removed, added } = lineEdit(change, lineAfter);
      this.segments = applyEdit(this.segments, firstLine, removed, added);
    }
    this.shown = null;
  }

  /** Finds the lines' owners anew from the text as it is. No process. */
  compare(): void {
    const text = this.document.getText();
    this.skipped = skippedBecause(text);
    if (this.base && !this.skipped) this.segments = mapped(this.base, text);
    this.shown = null;
  }

  dispose(): void {
    this.loading.abort();
  }

  private stand(): Standing {
    if (!this.base) return this.failure;
    const { opened, engine, path, titleOf } = this.base;
    if (this.skipped) return { kind: 'untitled', why: this.skipped, opened };
    return { kind: 'titled', opened, title: titleOf(engine, path, this.segments) };
  }

  /** From now on the buffer is compared with `base`. */
  private async take(base: Base, signal: AbortSignal): Promise<void> {
    const { opened, engine, path } = base;
    const { version } = this.document;
    const text = this.document.getText();
    const segments = skippedBecause(text) ? null : mapped(base, text);
    const title =
      segments && (await (await import('./later.js')).createFileTitleInTurns(engine, path, segments, signal));
    signal.throwIfAborted();
    this.base = base;
    if (title && version === this.document.version && engine === opened.current) {
      [this.segments, this.skipped, this.shown] = [segments, null, { kind: 'titled', opened, title }];
      return;
    }
    // What came meanwhile was told to the base before.
    this.rejudge(opened);
    this.compare();
  }

  private fail(failure: Standing): void {
    [this.base, this.failure] = [null, failure];
    this.compare();
  }

  private async read(signal: AbortSignal, onFound: () => void): Promise<Base | Standing> {
    const skipped = skippedBecause(this.document.getText());
    if (skipped) return { kind: 'untitled', why: skipped };
    const home = await this.repositories.homeOf(this.document.uri.fsPath);
    if (home.kind === 'none') return { kind: 'untitled', why: message('editor.no-repository') };
    if (home.kind === 'problem') return { kind: 'untitled', why: home.error.told };
    const { opened, path } = home;
    try {
      return await this.readLines(opened, path, signal, onFound);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof UserError)) throw error;
      return { kind: 'untitled', why: isAbsence(error) ? message('editor.not-committed') : error.told, opened };
    }
  }

  private async readLines(
    opened: OpenedRepository,
    path: string,
    signal: AbortSignal,
    onFound: () => void,
  ): Promise<Base | Standing> {
    const basis = await opened.blameBasis();
    if (this.base?.path === path && this.rejudge(opened)) return this.base;
    const { createCommitReader } = await import('./later.js');
    const commits = createCommitReader(basis.repository, signal);
    try {
      return await this.readBy(commits, { opened, basis, path }, signal, onFound);
    } finally {
      // Nobody needs to wait until git has gone.
      void commits.close();
    }
  }

  private async readBy(
    commits: CommitReader,
    { opened, basis, path }: Reading & { readonly path: string },
    signal: AbortSignal,
    onFound: () => void,
  ): Promise<Base | Standing> {
    const { createFileTitle: titleOf, FoundLines } = await import('./later.js');
    const { repository, head, ignoreRevs } = basis;
    const reading = repository.queue.run(() => readBlob(repository, head, path, { maxBytes: MOST_BYTES, signal }), {
      priority: 'now',
      signal,
    });
    const text = reading.then((bytes) => (bytes ? this.decode(bytes) : null));
    const found = new FoundLines(
      head,
      path,
      commits,
      () => opened.grounds(),
      () => opened.current,
    );
    const onSegments = this.showFound(found, text, signal, onFound);
    const owners = opened.lines(head, path, { signal, ignoreRevs, priority: 'now', onSegments });
    owners.catch((error: unknown) => {
      if (isAbsence(error) && !signal.aborted) this.absentFrom = basis;
    });
    this.reading = { opened, basis };
    const [lines, base] = await Promise.all([
      owners,
      text,
      // A register that can't be used is told at once. What git is doing then serves when it can be.
      opened.grounds(),
    ]);
    signal.throwIfAborted();
    // What changes from here on is to be read again: the lines are there, so that takes no time.
    this.reading = null;
    const engine = await opened.engine();
    signal.throwIfAborted();
    if (!haveSameBlame(basis, engine)) return this.readLines(opened, path, signal, onFound);
    await engine.learn(commitsOf(lines.segments), signal, commits);
    // Thousands of verdicts, in turns: they are at hand when the title is made of them at once.
    await engine.judgeFiles([lines], signal);
    signal.throwIfAborted();
    if (lines.unread) return { kind: 'untitled', why: message(`unknown.${lines.unread}`), opened };
    if (base === null) return { kind: 'untitled', why: message('editor.skipped.too-large'), opened };
    return { opened, engine, path, segments: lines.segments, text: base, titleOf };
  }

  /** Shows lines as they are found, where the buffer is what git looks at: line for line, without comparing. */
  private showFound(
    found: FoundLines,
    text: Promise<string | null>,
    signal: AbortSignal,
    onFound: () => void,
  ): (segments: readonly Segment[]) => void {
    let isSame = false;
    let isShowing = false;
    const isWanted = (): boolean =>
      isSame && !this.document.isDirty && !signal.aborted && !this.base && this.failure.kind === 'loading';
    const show = async (): Promise<void> => {
      if (isShowing || !isWanted()) return;
      isShowing = true;
      try {
        await found.learn(signal);
        if (!isWanted()) return;
        this.failure = { kind: 'loading', found };
        this.shown = null;
        onFound();
      } finally {
        setTimeout(() => (isShowing = false), BETWEEN);
      }
    };
    const showIfPossible = (): void =>
      void show().catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    text.then(
      (base) => {
        isSame = base !== null && isSameText(base, this.document.getText());
        if (!found.isEmpty) showIfPossible();
      },
      () => undefined,
    );
    return (segments) => {
      found.add(segments);
      showIfPossible();
    };
  }

  /** As the editor would: a commit may hold an encoding that isn't UTF-8. */
  private async decode(bytes: Buffer): Promise<string> {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return workspace.decode(bytes, { encoding: this.document.encoding });
    }
  }
}

const commitsOf = (segments: readonly Segment[]): string[] => segments.flatMap(({ commit }) => commit ?? []);

const mapped = ({ text, segments }: Base, buffer: string): readonly Segment[] =>
  mapBuffer(text, buffer, segments, { lineBreaks: 'editor' });

const knows = ({ commits }: LineEngine, segments: readonly Segment[]): boolean =>
  commitsOf(segments).every((id) => commits.has(id));

/** Whether a commit doesn't have the file. */
function isAbsence(error: unknown): boolean {
  return error instanceof UserError && error.told.id === 'error.no-such-path';
}

/** Line for line; a carriage return of its own is a line's end for the editor, and none for git. */
function isSameText(base: string, buffer: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n');
  return plain(base) === plain(buffer) && !plain(base).includes('\r');
}
