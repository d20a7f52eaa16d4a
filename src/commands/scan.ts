import fs from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { addAbortSignal } from 'node:stream';
import { loadLicenceTexts } from '../analysis/licenceTexts';
import { BesideFiles, type BrokenAnnotations } from '../analysis/besideFiles';
import { createBreather } from '../history/breather';
import { besideFile, type WholeFile } from '../licensing/reuse/besideFile';
import { sidecarOf } from '../licensing/reuse/coveredFile';
import { createFileScanner, type ScannedFile } from '../licensing/scanFile';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { folderOf, type CommandContext } from './commandContext';
import { note, printLine } from './output';
import { problemOf } from './printReuse';
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
  const tell = async (path: string, result: ScannedFile | Skipped, whole: WholeFile | null = null): Promise<void> => {
    await breathe();
    await printLine(options.json ? JSON.stringify(jsonOf(path, result, whole)) : textOf(path, result, whole));
  };
  const beside = new BesideFiles(tellBroken);
  if (named.includes('-')) {
    const input = await buffer(addAbortSignal(signal, process.stdin));
    return tell(options.as ?? '-', input.length > most ? 'too-large' : scanFile(options.as ?? '', input));
  }
  for await (const entry of entriesOf(folderOf(options), named)) {
    const { path, file, skipped } = entry;
    const bytes = skipped ?? bytesOf(file, most);
    const result = typeof bytes === 'string' ? bytes : scanFile(path, bytes);
    await tell(path, result, skipped === null ? wholeOf(entry, result, beside) : null);
  }
}

/** What stands beside the file may say more, also of one that isn't read. */
function wholeOf(
  { path, file, sidecar, top }: ScanEntry,
  result: ScannedFile | Skipped,
  beside: BesideFiles,
): WholeFile | null {
  const tables = beside.tablesOf(file, top);
  const bytes = sidecar === null ? null : bytesOf(sidecar, MOST_BYTES);
  const read = Buffer.isBuffer(bytes) ? { path: sidecarOf(path), bytes } : null;
  return besideFile(typeof result === 'string' ? null : result, { sidecar: read, tables });
}

function tellBroken({ file, problems }: BrokenAnnotations): void {
  for (const problem of problems) {
    const place = `${visibleText(file)}:${problem.line}:${problem.column}`;
    note(message('reuse.left-out', { place, told: problemOf(problem) }));
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
function jsonOf(path: string, result: ScannedFile | Skipped, whole: WholeFile | null): object {
  const beside = whole && { paths: whole.sources, copyrights: whole.copyrights };
  if (typeof result === 'string') {
    return whole ? { path, licence: whole.licence, beside, skipped: result } : { path, skipped: result };
  }
  const { licences, copyrights, proprietary, generated, header } = result;
  const licence = whole?.licence ?? result.licence;
  return {
    ...{ path, licence, licences, copyrights, proprietary, generated, header },
    ...(beside && { beside }),
    skipped: null,
  };
}

function textOf(path: string, result: ScannedFile | Skipped, whole: WholeFile | null): string {
  const scanned = typeof result === 'string' ? null : result;
  const licence = whole?.licence ?? scanned?.licence;
  const told = [
    licence?.expression ? `${licence.expression}${licence.inferred ? ' (inferred)' : ''}` : null,
    scanned?.proprietary && !scanned.proprietary.weak ? scanned.proprietary.kind : null,
    scanned?.generated?.kind ?? null,
    typeof result === 'string' ? `(${result})` : null,
  ];
  return `${visibleText(path)}: ${told.filter((part) => part !== null).join(', ') || '-'}`;
}
