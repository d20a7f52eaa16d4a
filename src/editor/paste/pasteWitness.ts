import { DataTransferItem, DocumentDropOrPasteEditKind } from 'vscode';
import type {
  DataTransfer,
  DocumentPasteEditProvider,
  DocumentPasteProviderMetadata,
  Range,
  TextDocument,
} from 'vscode';
import { workspace } from 'vscode';
import { guardsPastes } from '../settings';

const TEXT = 'text/plain';
/** Says where in the workspace a text was copied; seen in this window alone. */
const SOURCE = 'application/vnd.chain-of-title.source';

/** A text that is about to be put into a document. */
export interface SeenPaste {
  readonly text: string;
  /** Copied or cut in a file of the workspace that is no dependency. */
  readonly isOwn: boolean;
}

/**
 * Sees what is pasted, and leaves pasting as it is: it answers at once and never offers an edit. `prepare` is called once it has
 * answered: the lines are in the document only later.
 */
export class PasteWitness implements DocumentPasteEditProvider {
  static readonly metadata: DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [DocumentDropOrPasteEditKind.Empty.append('chainOfTitle', 'witness')],
    copyMimeTypes: [SOURCE],
    pasteMimeTypes: [TEXT],
  };

  constructor(private readonly prepare: () => void) {}

  private last: (SeenPaste & { readonly document: TextDocument }) | null = null;

  prepareDocumentPaste({ uri }: TextDocument, _: readonly Range[], transfer: DataTransfer): void {
    if (isOwnFile(uri.path) && workspace.getWorkspaceFolder(uri))
      transfer.set(SOURCE, new DataTransferItem('workspace'));
  }

  provideDocumentPasteEdits(document: TextDocument, _: readonly Range[], transfer: DataTransfer): undefined {
    const item = transfer.get(TEXT);
    if (!item || !guardsPastes(document.uri)) return;
    setImmediate(this.prepare);
    const isOwn = transfer.get(SOURCE) !== undefined;
    item.asString().then(
      (text) => (this.last = { document, text, isOwn }),
      () => undefined,
    );
  }

  /** The last paste into a document. */
  seenIn(document: TextDocument): SeenPaste | null {
    return this.last?.document === document ? this.last : null;
  }
}

const isOwnFile = (path: string): boolean => !path.includes('/node_modules/');
