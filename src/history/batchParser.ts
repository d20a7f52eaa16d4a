export interface BatchObject {
  readonly id: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Told what comes, in order: `begin`, `data` as often as needed (never for an empty object), `end`; or `missing`. */
export interface BatchVisitor {
  begin?(object: BatchObject): void;
  data?(bytes: Buffer): void;
  end?(): void;
  missing?(name: string): void;
}

const LONGEST_HEADER = 65_536;

/**
 * Takes the output of `git cat-file --batch` (`--batch-check` with headersOnly) in pieces of any size. Holds back no contents: memory stays the size of a piece.
 * `finish` throws if the output broke off; a header that isn't one throws at once.
 */
export function createBatchParser(
  visitor: BatchVisitor,
  { headersOnly = false }: { readonly headersOnly?: boolean } = {},
): { push(chunk: Buffer): void; finish(): void } {
  let header: Buffer = Buffer.alloc(0);
  /** Bytes of the object still to come; -1 between objects; 0 before the newline that follows one. */
  let left = -1;

  const readHeader = (text: string): void => {
    const [name = '', type = '', size] = text.split(' ');
    if (type === 'missing' || type === 'ambiguous') return visitor.missing?.(name);
    if (size === undefined || !/^\d+$/.test(size))
      throw new Error(`unexpected output of git cat-file: ${text.slice(0, 100)}`);
    visitor.begin?.({ id: name, type, size: Number(size) });
    if (!headersOnly) left = Number(size);
  };

  return {
    push(chunk) {
      let at = 0;
      while (at < chunk.length) {
        if (left > 0) {
          const piece = chunk.subarray(at, at + left);
          visitor.data?.(piece);
          left -= piece.length;
          at += piece.length;
        } else if (left === 0) {
          left = -1;
          at++;
          visitor.end?.();
        } else {
          const end = chunk.indexOf(10, at);
          const piece = chunk.subarray(at, end === -1 ? chunk.length : end);
          header = header.length ? Buffer.concat([header, piece]) : piece;
          at = end === -1 ? chunk.length : end + 1;
          if (header.length > LONGEST_HEADER) throw new Error('unexpected output of git cat-file');
          if (end !== -1) {
            const text = header.toString('latin1');
            header = Buffer.alloc(0);
            readHeader(text);
          }
        }
      }
    },
    finish() {
      if (left !== -1 || header.length) throw new Error('the output of git cat-file broke off');
    },
  };
}
