import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { addAbortSignal } from 'node:stream';
import { BesideFiles } from '../analysis/besideFiles';
import { loadLicenceTexts } from '../analysis/licenceTexts';
import { besideFacts } from '../findings/licences/besideFacts';
import { fileLicenceFindings } from '../findings/licences/fileLicences';
import type { LicenceFile } from '../findings/licences/licenceFile';
import type { Severity } from '../findings/model';
import { reaches } from '../findings/order';
import { MOST_BYTES } from '../analysis/readAndScan';
import { scanFiles } from '../analysis/scanFiles';
import { factsOf } from '../licensing/licenceFacts';
import type { MatchedTable } from '../licensing/reuse/associate';
import { besideFile } from '../licensing/reuse/besideFile';
import { sidecarOf } from '../licensing/reuse/coveredFile';
import { createFileScanner } from '../licensing/scanFile';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { folderOf, type CommandContext } from './commandContext';
import { printLine } from './output';
import { readPolicyFile } from './policyFile';
import { tellLeftOut } from './printReuse';
import { scanJson, scanText, type ScanResult } from './scanOutput';
import { scanPaths, type ScanEntry } from './scanPaths';

export interface ScanOptions {
  /** What standard input is called. */
  readonly as?: string;
  /** A register, or a file with its licence policy alone. */
  readonly policy?: string;
  readonly failOn: Severity | 'never';
}

type Scanned = ScanResult['scanned'];
type Sidecar = { readonly path: string; readonly bytes: Buffer } | null;

/** What files say of their licences, and what a policy says to it: one after the other, as they are read. */
export async function scan(context: CommandContext<ScanOptions>, named: readonly string[]): Promise<void> {
  const { options, signal } = context;
  const scanFile = createFileScanner(await loadLicenceTexts());
  const policy = options.policy === undefined ? null : await readPolicyFile(path.resolve(options.policy), signal);
  const most = options.maxFileSize ?? MOST_BYTES;
  const folder = folderOf(options);
  const tell = async (result: ScanResult): Promise<void> => {
    await printLine(options.json ? JSON.stringify(scanJson(result)) : scanText(result));
    if (result.findings && reaches(result.findings, options.failOn)) context.finish(1);
  };

  /** Of what couldn't be read nothing is said. */
  function findingsOf(file: string, scanned: Scanned, sidecar: LicenceFile['sidecar']): ScanResult['findings'] {
    if (!policy) return null;
    if (typeof scanned === 'string' && scanned !== 'binary') return [];
    const facts = scanned === 'binary' ? null : factsOf(scanned);
    return fileLicenceFindings({ path: file, facts, sidecar }, policy);
  }

  /** What speaks for the file from beside it, to a policy. */
  function besideOf(scanned: Scanned, sidecar: Sidecar, tables: readonly MatchedTable[]): LicenceFile['sidecar'] {
    const beside = sidecar ? scanFile(sidecar.path, sidecar.bytes) : 'binary';
    const own = beside !== 'binary' ? beside : typeof scanned === 'string' ? null : scanned;
    const inTables = besideFacts(own && factsOf(own), tables);
    return inTables ?? (beside === 'binary' ? null : { path: sidecar!.path, facts: factsOf(beside) });
  }

  if (named.includes('-')) {
    const input = await buffer(addAbortSignal(signal, process.stdin));
    const scanned = input.length > most ? 'too-large' : scanFile(options.as ?? '', input);
    const shown = options.as ?? '-';
    return tell({ shown, scanned, whole: null, findings: findingsOf(shown, scanned, null) });
  }
  const beside = new BesideFiles(tellLeftOut);
  const jobOf = ({ path: name, file, sidecar, skipped }: ScanEntry) => (skipped ? null : { name, file, sidecar });
  for await (const [entry, read] of scanFiles(entriesOf(folder, named), jobOf, { scan: scanFile, most, signal })) {
    const { path: shown, file, skipped, top } = entry;
    const scanned = skipped ?? read!.scanned;
    const sidecar = read?.sidecar ? { path: sidecarOf(shown), bytes: read.sidecar } : null;
    const tables = skipped === null ? beside.tablesOf(file, top) : [];
    const whole = besideFile(typeof scanned === 'string' ? null : scanned, { sidecar, tables });
    const speaking = policy && besideOf(scanned, sidecar, tables);
    const findings = findingsOf(fromFolder(folder, file, shown), scanned, speaking);
    await tell({ shown, scanned, whole, findings });
  }
}

/** A policy's patterns start from the folder that the command runs in; what lies elsewhere is called as the user did. */
function fromFolder(folder: string, file: string, shown: string): string {
  const relative = path.relative(folder, file).split(path.sep).join('/');
  return relative.startsWith('../') || path.isAbsolute(relative) ? shown : relative;
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
