import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { EventEmitter, Range, workspace } from 'vscode';
import type { Disposable, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { TextDocumentChangeReason } from 'vscode';
import type { SnippetMatching } from '../../analysis/snippetMatching';
import { Delay } from '../delay';
import { isShownAsText, skippedBecause } from '../documentGate';
import type { ErrorLog } from '../errorLog';
import type { OpenLicences } from '../licences/openLicences';
import type { Repositories } from '../repositories';
import { guardsPastes } from '../settings';
import { insertionsIn, isSameText, LARGE } from './insertions';
import type { Insertion } from './insertions';
import type { PasteHome } from './judgePastes';
import { movedSpan } from './movedSpan';
import type { Span } from './movedSpan';
import { originOf } from './originOf';
import type { Paste, PasteFinding } from './paste';
import type { PasteWitness } from './pasteWitness';

/** The typist has paused. */
const PAUSE = 400;
/** Of a document, the newest; what was put in before them is looked at by `check`. */
const MOST_PASTES = 50;

/** What is known of a document that something was pasted into. */
interface State {
  pastes: Paste[];
  findings: readonly PasteFinding[];
  /** Those that were undone: what is done again has the same answers. */
  gone: readonly Paste[];
  readonly pause: Delay;
}

interface PasteParts {
  readonly witness: PasteWitness;
  readonly matching: SnippetMatching;
  readonly repositories: Repositories;
  readonly licences: OpenLicences;
  readonly log: ErrorLog;
}

/**
 * The pastes of open documents. Their lines are followed through edits, and what is to be looked at in them is found again when
 * the typist has paused: attributing them, or taking that back, is an edit, too.
 */
export class OpenPastes implements Disposable {
  private readonly states = new Map<TextDocument, State>();
  private readonly changed = new EventEmitter<TextDocument>();
  readonly onDidChange = this.changed.event;
  private readonly listeners: readonly { dispose(): unknown }[];
  private ids = 0;

  constructor(private readonly parts: PasteParts) {
    this.listeners = [
      this.changed,
      workspace.onDidChangeTextDocument((event) => this.follow(event)),
      workspace.onDidCloseTextDocument((document) => this.leave(document)),
      parts.repositories.onDidChange(() => this.again()),
      // What stands beside a file may say of it what it doesn't say itself.
      parts.licences.onDidChange(({ document }) => this.states.get(document)?.pause.start()),
    ];
  }

  of(document: TextDocument): readonly PasteFinding[] {
    return this.states.get(document)?.findings ?? [];
  }

  /** The document of an address, where something was pasted into it. */
  documentAt(uri: string): TextDocument | null {
    return [...this.states.keys()].find((document) => document.uri.toString() === uri) ?? null;
  }

  /** Where its lines come from is asked no more. */
  answer(document: TextDocument, paste: Paste): void {
    paste.isAnswered = true;
    this.look(document);
  }

  /** Judges all anew. */
  again(): void {
    for (const state of this.states.values()) state.pause.start();
  }

  /** Forgets all. */
  clear(): void {
    for (const document of [...this.states.keys()]) this.leave(document);
  }

  dispose(): void {
    this.clear();
    for (const listener of this.listeners) listener.dispose();
  }

  private follow({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const state = this.states.get(document);
    if (state && contentChanges.length > 0) this.move(document, state, contentChanges);
    if (contentChanges.length === 0) return;
    const insertions = insertionsIn(contentChanges);
    if (insertions.length === 0) return;
    if (reason === TextDocumentChangeReason.Redo) this.redo(document, insertions);
    else if (reason === undefined && this.isLookedAt(document)) this.parts.log.watch(this.take(document, insertions));
  }

  private isLookedAt(document: TextDocument): boolean {
    const { uri } = document;
    return (
      isShownAsText(document) &&
      guardsPastes(uri) &&
      !this.parts.repositories.all().some((opened) => opened.isRegister(uri.fsPath)) &&
      skippedBecause(document.getText()) === null
    );
  }

  /** Followed from the start: it may be edited, formatted say, before it is known where it comes from. */
  private async take(document: TextDocument, insertions: readonly Insertion[]): Promise<void> {
    const seen = this.parts.witness.seenIn(document);
    // Before it is known where they come from: the first time there is a store to be read.
    this.parts.matching.warmUp();
    const taken = insertions.map((insertion) => [insertion, this.add(document, this.pasteOf(insertion))] as const);
    for (const [insertion, paste] of taken) paste.origin = await originOf(document, insertion, seen);
    const state = this.states.get(document);
    if (!state) return;
    state.pastes = state.pastes.filter((paste) => paste.origin !== null || !taken.some(([, one]) => one === paste));
    this.look(document);
  }

  private pasteOf({ span, text, lines }: Insertion): Paste {
    return { id: ++this.ids, origin: null, isLarge: lines >= LARGE, span, text, isAnswered: false };
  }

  private add(document: TextDocument, paste: Paste): Paste {
    let state = this.states.get(document);
    if (!state) {
      state = { pastes: [], findings: [], gone: [], pause: new Delay(PAUSE, () => this.look(document)) };
      this.states.set(document, state);
    }
    state.pastes = [...state.pastes, paste].slice(-MOST_PASTES);
    return paste;
  }

  private redo(document: TextDocument, insertions: readonly Insertion[]): void {
    for (const { span, text } of insertions) {
      const before = this.states.get(document)?.gone.find((paste) => isSameText(paste.text, text));
      if (before) this.add(document, { ...before, span });
    }
    if (this.states.has(document)) this.look(document);
  }

  private move(document: TextDocument, state: State, changes: TextDocumentChangeEvent['contentChanges']): void {
    const moved = (span: Span): Span | null => {
      const after = changes.reduce<Span | null>((at, change) => at && movedSpan(at, change), span);
      return after && textIn(document, after).trim() !== '' ? after : null;
    };
    const kept: Paste[] = [];
    const gone: Paste[] = [];
    for (const paste of state.pastes) {
      const span = moved(paste.span);
      if (span) paste.span = span;
      (span ? kept : gone).push(paste);
    }
    state.pastes = kept;
    state.gone = [...state.gone, ...gone].slice(-MOST_PASTES);
    state.findings = state.findings.flatMap((one) => {
      const span = kept.includes(one.paste) ? moved(one.span) : null;
      return span ? [{ ...one, span }] : [];
    });
    this.changed.fire(document);
    state.pause.start();
  }

  private look(document: TextDocument): void {
    this.parts.log.watch(this.judge(document));
  }

  private async judge(document: TextDocument): Promise<void> {
    const state = this.states.get(document);
    if (!state) return;
    const pastes = state.pastes.filter(({ origin }) => origin !== null);
    const { version } = document;
    const isLookedAt = pastes.length > 0 && guardsPastes(document.uri) && skippedBecause(document.getText()) === null;
    for (const paste of pastes) paste.text = textIn(document, paste.span);
    const findings = isLookedAt ? await this.findingsIn(document, pastes) : [];
    // The next judgement is on the way already.
    if (findings === null || document.version !== version || this.states.get(document) !== state) return;
    // A menu of quick fixes closes when what it is about is told anew.
    if (isDeepStrictEqual(state.findings, findings)) return;
    state.findings = findings;
    this.changed.fire(document);
  }

  private async findingsIn(document: TextDocument, pastes: readonly Paste[]): Promise<readonly PasteFinding[] | null> {
    const [{ judgePastes }, home] = await Promise.all([import('../later.js'), this.homeOf(document)]);
    return judgePastes(document, pastes, home, this.parts.matching);
  }

  private async homeOf(document: TextDocument): Promise<PasteHome> {
    const { uri } = document;
    const home = await this.parts.repositories.homeOf(uri.fsPath);
    const licence = this.parts.licences.of(document)?.statement?.text ?? null;
    if (home.kind === 'repository') {
      const { opened } = home;
      return { opened, root: opened.root.fsPath, path: home.path, licence };
    }
    const root = workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? path.dirname(uri.fsPath);
    return { opened: null, root, path: path.relative(root, uri.fsPath).split(path.sep).join('/'), licence };
  }

  private leave(document: TextDocument): void {
    const state = this.states.get(document);
    if (!state) return;
    state.pause.dispose();
    this.states.delete(document);
    this.changed.fire(document);
  }
}

function textIn(document: TextDocument, { start, end }: Span): string {
  return document.getText(new Range(start.line, start.character, end.line, end.character));
}
