/** One change of a document, as an editor reports it: 0-based positions in the text before it. */
export interface BufferChange {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/** Whole lines replaced: for applyEdit. */
export interface LineEdit {
  /** 1-based. */
  readonly firstLine: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * The lines that a change really touches. Lines put in before a line or after it leave that line as it was.
 * @param lineAfter the text that a line (0-based) has after the change; without it, no line's end is known
 */
export function lineEdit({ range, text }: BufferChange, lineAfter?: (line: number) => string): LineEdit {
  const { start, end } = range;
  const newlines = text.split('\n').length - 1;
  const span = end.line - start.line;
  if (start.character === 0 && end.character === 0 && (text === '' || text.endsWith('\n'))) {
    return { firstLine: start.line + 1, removed: span, added: newlines };
  }
  const inserts = span === 0 && start.character === end.character;
  if (lineAfter && inserts && /^\r?\n/.test(text)) {
    const lastPiece = text.slice(text.lastIndexOf('\n') + 1);
    // Nothing stood after the cursor: its line is whole, and only what follows is new.
    if (lineAfter(start.line + newlines).length === lastPiece.length) {
      return { firstLine: start.line + 2, removed: 0, added: newlines };
    }
  }
  return { firstLine: start.line + 1, removed: span + 1, added: newlines + 1 };
}
