import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { addAbortSignal } from 'node:stream';
import { annotatedLicence } from '../analysis/annotatedLicence';
import { attributedCopies, type KnownWorks } from '../analysis/attributedCopies';
import { BesideFiles } from '../analysis/besideFiles';
import { createFileReader, type Asked } from '../analysis/fileReader';
import { knownWorks } from '../analysis/knownWorks';
import { sharedFileScanner } from '../analysis/licenceTexts';
import { MOST_BYTES, type FileScan } from '../analysis/readAndScan';
import { scanFiles } from '../analysis/scanFiles';
import { snippetStoreFiles } from '../analysis/snippetStores';
import { besideFacts } from '../findings/licences/besideFacts';
import { fileLicenceFindings } from '../findings/licences/fileLicences';
import type { LicenceFile } from '../findings/licences/licenceFile';
import type { Finding, Severity } from '../findings/model';
import { reaches } from '../findings/order';
import { copyFindings } from '../findings/snippets/copyFindings';
import { outboundFindings } from '../findings/snippets/outboundFindings';
import { factsOf } from '../licensing/licenceFacts';
import type { MatchedTable } from '../licensing/reuse/associate';
import { besideFile } from '../licensing/reuse/besideFile';
import { sidecarOf } from '../licensing/reuse/coveredFile';
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
  readonly licenceOnly?: boolean;
  readonly snippetsOnly?: boolean;
  /** Look for the organisation's own code. */
  readonly own?: boolean;
  /** What standard input is called. */
  readonly as?: string;
  /** A register, or a file with its licence policy alone. */
  readonly policy?: string;
  readonly failOn: Severity | 'never';
}

type Scanned = ScanResult['scanned'];
type Sidecar = { readonly path: string; readonly bytes: Buffer } | null;

/** What files say of their licences, which known works their lines are as in, and what a policy says to it: one after the other. */
export async function scan(context: CommandContext<ScanOptions>, named: readonly string[]): Promise<void> {
  const { options, signal } = context;
  const folder = folderOf(options);
  const asked = await askedOf(options, folder, signal);
  const read = await createFileReader(asked);
  const scanFile = await sharedFileScanner();
  const policy = options.policy === undefined ? null : await readPolicyFile(path.resolve(options.policy), signal);
  const most = options.maxFileSize ?? MOST_BYTES;
  const known = await knownWorks(folder);
  const tell = async (result: ScanResult): Promise<void> => {
    await printLine(options.json ? JSON.stringify(scanJson(result, asked)) : scanText(result));
    if (result.findings && reaches(result.findings, options.failOn)) context.finish(1);
  };

  /** Of what couldn't be read nothing is said. */
  function findingsOf(file: string, scanned: Scanned, sidecar: LicenceFile['sidecar'], copied: Copied): Finding[] {
    if (typeof scanned === 'string' && scanned !== 'binary') return [];
    const facts = scanned === 'binary' || !scanned ? null : factsOf(scanned);
    const ofLicences = asked.licences && policy ? fileLicenceFindings({ path: file, facts, sidecar }, policy) : [];
    if (options.own) return [...ofLicences, ...outboundFindings(file, copied ?? [])];
    return [...ofLicences, ...copyFindings(file, copied ?? [], policy?.policyOf(file)?.place ?? null)];
  }

  /** Manifests are read for files that have lines of known works alone. */
  const worksOf = async (file: string): Promise<KnownWorks> => ({
    ...(await known.of(file)),
    ...(options.own && { isOwn: () => true }),
  });

  /** What speaks for the file from beside it, to a policy. */
  function besideOf(scanned: Scanned, sidecar: Sidecar, tables: readonly MatchedTable[]): LicenceFile['sidecar'] {
    const beside = sidecar ? scanFile(sidecar.path, sidecar.bytes) : 'binary';
    const own = beside !== 'binary' ? beside : typeof scanned === 'string' ? null : scanned;
    const inTables = besideFacts(own && factsOf(own), tables);
    return inTables ?? (beside === 'binary' ? null : { path: sidecar!.path, facts: factsOf(beside) });
  }

  async function tellOf(
    { shown, file }: { shown: string; file: string },
    { scanned, copies }: Pick<FileScan, 'copies'> & { scanned: Scanned },
    { sidecar, tables }: { sidecar: Sidecar; tables: readonly MatchedTable[] },
  ): Promise<void> {
    const whole = besideFile(typeof scanned === 'string' ? null : scanned, { sidecar, tables });
    const speaking = policy && besideOf(scanned, sidecar, tables);
    const licence = whole?.licence ?? (typeof scanned === 'string' ? null : scanned?.licence);
    const of = { path: file, licence: licence?.expression ?? null, annotated: annotatedLicence(tables) };
    const copied = copies && attributedCopies({ ...of, copies }, await worksOf(file), policy);
    const findings = policy || copied ? findingsOf(file, scanned, speaking, copied) : null;
    await tell({ shown, scanned, whole, copied, findings });
  }

  if (named.includes('-')) {
    const input = await buffer(addAbortSignal(signal, process.stdin));
    const name = options.as ?? '';
    const shown = options.as ?? '-';
    const result = input.length > most ? ({ scanned: 'too-large', copies: null } as const) : read(name, input);
    return tellOf({ shown, file: shown }, result, { sidecar: null, tables: [] });
  }
  const beside = new BesideFiles(tellLeftOut);
  const jobOf = ({ path: name, file, sidecar, skipped }: ScanEntry) => (skipped ? null : { name, file, sidecar });
  for await (const [entry, found] of scanFiles(entriesOf(folder, named), jobOf, { asked, read, most, signal })) {
    const { path: shown, file, skipped, top } = entry;
    const sidecar = found?.sidecar ? { path: sidecarOf(shown), bytes: found.sidecar } : null;
    const tables = skipped === null ? beside.tablesOf(file, top) : [];
    const result = skipped ? { scanned: skipped, copies: null } : found!;
    await tellOf({ shown, file: fromFolder(folder, file, shown) }, result, { sidecar, tables });
  }
}

type Copied = ScanResult['copied'];

async function askedOf(
  { licenceOnly, snippetsOnly, own }: ScanOptions,
  root: string,
  signal: AbortSignal,
): Promise<Asked> {
  if (licenceOnly && snippetsOnly) throw new UserError(message('error.licence-and-snippets-only'));
  if (licenceOnly && own) throw new UserError(message('error.licence-only-own'));
  if (licenceOnly) return { licences: true, stores: [] };
  const stores = await snippetStoreFiles({ root, signal });
  if (own && stores.own.length === 0) throw new UserError(message('error.no-own-store'));
  return { licences: !snippetsOnly, stores: own ? stores.own : stores.known };
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
