import fs from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { addAbortSignal } from 'node:stream';
import { loadLicenceTexts } from '../analysis/licenceTexts';
import { createBreather } from '../history/breather';
import { createFileScanner, type ScannedFile } from '../licensing/scanFile';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { folderOf, type CommandContext } from './commandContext';
import { printLine } from './output';
import { scanPaths, type ScanEntry } from './scanPaths';

export interface ScanOptions {
  /** What standard input is called. */
  readonly as?: string;
}

type Skipped = Exclude<ScanEntry['skipped'], null> | 'binary' | 'too-large' | 'unreadable';

/** Bytes. Nobody writes licences into larger files. */
const MOST_BYTES = 5_000_000;

/** What files say of their licences: one after the other, as they are read. */
export async function scan(context: CommandContext<ScanOptions>, named: readonly string[]): Promise<void> {
  const { options, signal } = context;
  const scanFile = createFileScanner(await loadLicenceTexts());
  const most = options.maxFileSize ?? MOST_BYTES;
  const breathe = createBreather(signal);
  const tell = async (path: string, result: ScannedFile | Skipped): Promise<void> => {
    await breathe();
    await printLine(options.json ? JSON.stringify(jsonOf(path, result)) : textOf(path, result));
  };
  if (named.includes('-')) {
    const input = await buffer(addAbortSignal(signal, process.stdin));
    return tell(options.as ?? '-', input.length > most ? 'too-large' : scanFile(options.as ?? '', input));
  }
  for await (const { path, file, skipped } of entriesOf(folderOf(options), named)) {
    const bytes = skipped ?? bytesOf(file, most);
    await tell(path, typeof bytes === 'string' ? bytes : scanFile(path, bytes));
  }
}

/** One that went, or that may not be read, is said; the others go on. In one go: waiting takes longer than reading. */
function bytesOf(file: string, most: number): Buffer | Skipped {
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

async function* entriesOf(folder: string, named: readonly string[]): AsyncGenerator<ScanEntry> {
  try {
    yield* scanPaths(folder, named);
  } catch (error) {
    const { message: reason, path: file } = error as NodeJS.ErrnoException;
    if (file === undefined) throw error;
    throw new UserError(message('error.cannot-read', { path: visibleText(file), reason }));
  }
}

/** What cli.md promises of each file. */
function jsonOf(path: string, result: ScannedFile | Skipped): object {
  if (typeof result === 'string') return { path, skipped: result };
  const { licence, licences, copyrights, proprietary, generated, header } = result;
  return { path, licence, licences, copyrights, proprietary, generated, header, skipped: null };
}

function textOf(path: string, result: ScannedFile | Skipped): string {
  if (typeof result === 'string') return `${visibleText(path)}: (${result})`;
  const { licence, proprietary, generated } = result;
  const told = [
    licence.expression === null ? null : `${licence.expression}${licence.inferred ? ' (inferred)' : ''}`,
    proprietary && !proprietary.weak ? proprietary.kind : null,
    generated?.kind ?? null,
  ];
  return `${visibleText(path)}: ${told.filter((part) => part !== null).join(', ') || '-'}`;
}
