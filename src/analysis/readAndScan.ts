import fs from 'node:fs';
import type { ScannedFile } from '../licensing/scanFile';
import type { Copies, FileReader } from './fileReader';

/** A file to read and scan. */
export interface ScanJob {
  /** What it is called: how it is read depends on that. */
  readonly name: string;
  readonly file: string;
  /** The `.license` file beside it. */
  readonly sidecar: string | null;
}

/** Why a file wasn't scanned. */
export type NotScanned = 'binary' | 'too-large' | 'unreadable';

export interface FileScan {
  /** Null where nobody asked what the file says. */
  readonly scanned: ScannedFile | NotScanned | null;
  readonly copies: Copies | null;
  /** What the sidecar holds; null where there is none that can be read. */
  readonly sidecar: Buffer | null;
}

/** Bytes. Nobody writes licences into larger files. */
export const MOST_BYTES = 5_000_000;

/** @param most bytes; larger files aren't read */
export function readAndScan({ name, file, sidecar }: ScanJob, read: FileReader, most: number): FileScan {
  const bytes = bytesOf(file, most);
  const beside = sidecar === null ? null : bytesOf(sidecar, MOST_BYTES);
  return {
    ...(typeof bytes === 'string' ? { scanned: bytes, copies: null } : read(name, bytes)),
    sidecar: Buffer.isBuffer(beside) ? beside : null,
  };
}

/** One that went, or that may not be read, is said; the others go on. In one go: waiting takes longer than reading. */
function bytesOf(file: string, most: number): Buffer | NotScanned {
  let open: number | undefined;
  try {
    open = fs.openSync(file, 'r');
    return fs.fstatSync(open).size > most ? 'too-large' : fs.readFileSync(open);
  } catch {
    return 'unreadable';
  } finally {
    if (open !== undefined) fs.closeSync(open);
  }
}
