import type { Asked } from '../analysis/fileReader';
import type { NotScanned } from '../analysis/readAndScan';
import type { Finding } from '../findings/model';
import type { CopiedLines } from '../findings/snippets/copiedLines';
import type { WholeFile } from '../licensing/reuse/besideFile';
import type { ScannedFile } from '../licensing/scanFile';
import { idBefore } from '../licensing/textChanges';
import { matchJson } from '../report/json/matchJson';
import { visibleText } from '../report/visibleText';
import { english } from '../wording/render';
import { textLine } from './checkFormats';
import type { ScanEntry } from './scanPaths';

/** Why a file wasn't read. */
type Skipped = Exclude<ScanEntry['skipped'], null> | NotScanned;

export interface ScanResult {
  /** As the user named it. */
  readonly shown: string;
  /** Null where nobody asked what it says. */
  readonly scanned: ScannedFile | Skipped | null;
  /** With what stands beside the file; null where nothing does. */
  readonly whole: WholeFile | null;
  /** Lines that are as in known works; null where there are none. */
  readonly copied: readonly CopiedLines[] | null;
  /** Null where there is nothing to judge by: no policy, no known works. */
  readonly findings: readonly Finding[] | null;
}

/** What docs/schemas/scan.schema.json promises of each file. */
export function scanJson({ shown, scanned, whole, copied, findings: found }: ScanResult, asked: Asked): object {
  const findings = found && { findings: found.map(findingOf) };
  const matches = asked.stores.length > 0 && { matches: (copied ?? []).map(matchJson) };
  if (!asked.licences) {
    return { path: shown, matches: [], ...matches, skipped: typeof scanned === 'string' ? scanned : null, ...findings };
  }
  const beside = whole && { paths: whole.sources, copyrights: whole.copyrights };
  if (scanned === null || typeof scanned === 'string') {
    const told = whole && { licence: whole.licence, beside };
    return { path: shown, ...told, ...matches, skipped: scanned, ...findings };
  }
  const { licences, snippets, copyrights, proprietary, generated, header } = scanned;
  const licence = whole?.licence ?? scanned.licence;
  return {
    ...{ path: shown, licence, licences, ...(snippets.length > 0 && { snippets }) },
    ...{ copyrights, proprietary, generated, header },
    ...(beside && { beside }),
    ...matches,
    ...{ skipped: null, ...findings },
  };
}

function findingOf({ id, severity, range, column, message: told }: Finding): object {
  return { id, severity, line: range?.[0] ?? null, ...(column !== undefined && { column }), message: english(told) };
}

export function scanText({ shown, scanned: result, whole, copied, findings: found }: ScanResult): string {
  const findings = (found ?? []).map((finding) => `\n  ${textLine({ ...finding, path: shown })}`).join('');
  const scanned = typeof result === 'string' ? null : result;
  const licence = whole?.licence ?? scanned?.licence;
  const changed = scanned?.licences.find((one) => one.changed);
  const told = [
    licence?.expression ? `${licence.expression}${licence.inferred ? ' (inferred)' : ''}` : null,
    changed ? `${idBefore(changed.id)} changed on line ${changed.changed!.line}` : null,
    scanned?.proprietary && !scanned.proprietary.weak ? scanned.proprietary.kind : null,
    scanned?.generated?.kind ?? null,
    copied ? copiedText(copied) : null,
    typeof result === 'string' ? `(${result})` : null,
  ];
  return `${visibleText(shown)}: ${told.filter((part) => part !== null).join(', ') || '-'}${findings}`;
}

/** What isn't told as a finding, too. */
function copiedText(copied: readonly CopiedLines[]): string {
  const works = new Set(copied.map(({ work, attribution }) => `${work.name} (${attribution})`));
  return `lines as in ${[...works].join(', ')}`;
}
