import { createBreather } from '../history/breather';
import type { Waiting } from '../history/model';
import { MAX_FILE_SIZE } from '../history/tree';
import { associate, isOverridden, type MatchedTable, type OwnInformation } from '../licensing/reuse/associate';
import { isInSubproject, roleByName, sidecarOf } from '../licensing/reuse/coveredFile';
import { fileInformation, sidecarInformation } from '../licensing/reuse/fileInformation';
import { VerdictTally } from '../licensing/reuse/verdict';
import { readStart } from './readStart';

/** A file of a work tree. */
export interface WorkFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly file: string;
  /** Not null for what isn't to be read: a link, a pipe, what lies elsewhere. */
  readonly skipped: string | null;
}

/** A licence or exception that files put themselves under by REUSE's tags. */
export interface LicenceInUse {
  readonly id: string;
  /** What names it first, where LICENSES hasn't its text; null where it has. */
  readonly lacking: { readonly path: string; readonly line: number } | null;
}

export interface LicencesInUse {
  readonly licences: readonly LicenceInUse[];
  /** Files that can't be read: what they name isn't known. */
  readonly unread: readonly string[];
}

interface InUseOptions extends Waiting {
  readonly tablesOf: (file: string) => readonly MatchedTable[];
  /** What is about to be written, by file: it counts as if it were. */
  readonly planned?: ReadonlyMap<string, Buffer>;
  /** Bytes; of larger files no more is read. */
  readonly maxFileSize?: number | undefined;
}

/**
 * The licences in use in a work tree as it is, committed or not, by REUSE 3.3: as `reuseVerdict` finds them in a commit.
 * What is only said in words doesn't count.
 */
export async function licencesInUse(
  files: readonly WorkFile[],
  { tablesOf, planned = new Map(), maxFileSize = MAX_FILE_SIZE, signal }: InUseOptions,
): Promise<LicencesInUse> {
  const paths = new Set(files.map(({ path }) => path));
  const tally = new VerdictTally();
  const breathe = createBreather(signal);
  const bytesOf = async (file: string) => planned.get(file) ?? (await readStart(file, maxFileSize));
  const ownOf = async ({ path, file }: WorkFile): Promise<OwnInformation | null> => {
    const beside = await bytesOf(sidecarOf(file));
    if (beside) return { source: sidecarOf(path), information: sidecarInformation(beside) };
    const bytes = await bytesOf(file);
    return bytes && { source: path, information: fileInformation(path, bytes) };
  };
  for (const file of files) {
    const { path, skipped } = file;
    await breathe();
    const role = roleByName(path);
    if (isInSubproject(path, (other) => paths.has(other))) continue;
    if (role === 'licence-text') tally.addLicenceText(path, true);
    if (role !== 'covered' || skipped !== null) continue;
    const tables = tablesOf(file.file);
    try {
      tally.addFile(path, associate(isOverridden(tables) ? null : await ownOf(file), tables));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      tally.addUnreadable(path);
    }
  }
  return inUse(tally);
}

function inUse(tally: VerdictTally): LicencesInUse {
  const { licences, reasons } = tally.finish();
  const lacking = new Map<string, LicenceInUse['lacking']>();
  for (const { kind, licence, path, line } of reasons) {
    const isLacking = kind === 'missing-licence' || kind === 'bad-licence';
    // One without a line is about a text that is there.
    if (isLacking && licence !== undefined && path !== undefined && line !== undefined)
      lacking.set(licence, { path, line });
  }
  return {
    licences: licences.map((id) => ({ id, lacking: lacking.get(id) ?? null })),
    unread: reasons.flatMap(({ kind, path }) => (kind === 'unreadable' && path !== undefined ? path : [])),
  };
}
