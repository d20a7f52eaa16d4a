import { readFile, stat } from 'node:fs/promises';
import { workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { IdIndex, OutlinedFile } from '../register/editing/idIndex';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';

/** As much as is read of a register's file. */
const MOST_CHARACTERS = 2 * 1024 * 1024;

/** A register's document, with the repository that it is the register of. */
export interface RegisterText {
  readonly opened: OpenedRepository;
  readonly file: OutlinedFile;
}

/** Registers as their editors hold them, saved or not, and what else they are made of. */
export class RegisterTexts {
  private readonly documents = new WeakMap<TextDocument, { readonly version: number; readonly file: OutlinedFile }>();
  private readonly onDisk = new Map<string, { readonly state: string; readonly file: OutlinedFile }>();

  constructor(private readonly repositories: Repositories) {}

  /** Null for a document that is no part of a register, or too long to be. */
  async of(document: TextDocument): Promise<RegisterText | null> {
    const path = document.uri.fsPath;
    let opened = this.ownerOf(path);
    if (!opened && document.uri.scheme === 'file') {
      // Nothing of the repository may have been open before.
      await this.repositories.homeOf(path);
      opened = this.ownerOf(path);
    }
    const file = opened && (await this.outlined(document));
    return opened && file ? { opened, file } : null;
  }

  /** The repository whose register a file is part of. */
  ownerOf(path: string): OpenedRepository | null {
    return this.repositories.all().find((opened) => opened.isRegister(path)) ?? null;
  }

  /** All files of a register that can be read, as they are in the editor. */
  async filesOf(opened: OpenedRepository, more: readonly OutlinedFile[] = []): Promise<OutlinedFile[]> {
    const paths = new Set([...more.map(({ path }) => path), ...opened.registerPaths]);
    const files = await Promise.all([...paths].map(async (path) => this.file(path)));
    return files.filter((file) => file !== null);
  }

  async indexOf({ opened, file }: RegisterText): Promise<IdIndex> {
    const { IdIndex: Index } = await import('./later.js');
    return new Index(await this.filesOf(opened, [file]));
  }

  private async file(path: string): Promise<OutlinedFile | null> {
    const document = workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.fsPath === path);
    if (document) return this.outlined(document);
    try {
      const { size, mtimeMs } = await stat(path);
      if (size > MOST_CHARACTERS) return null;
      const state = `${size} ${mtimeMs}`;
      const known = this.onDisk.get(path);
      if (known?.state === state) return known.file;
      const text = await readFile(path, 'utf8');
      const { readOutline } = await import('./later.js');
      const file = { path, text, root: readOutline(text) };
      this.onDisk.set(path, { state, file });
      return file;
    } catch {
      // Reading the register tells of a file that can't be read.
      return null;
    }
  }

  private async outlined(document: TextDocument): Promise<OutlinedFile | null> {
    const { readOutline } = await import('./later.js');
    const { version } = document;
    const known = this.documents.get(document);
    if (known?.version === version) return known.file;
    const text = document.getText();
    if (text.length > MOST_CHARACTERS) return null;
    const file = { path: document.uri.fsPath, text, root: readOutline(text) };
    this.documents.set(document, { version, file });
    return file;
  }
}
