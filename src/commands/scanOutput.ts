import type { NotScanned } from '../analysis/readAndScan';
import type { Finding } from '../findings/model';
import type { WholeFile } from '../licensing/reuse/besideFile';
import type { ScannedFile } from '../licensing/scanFile';
import { idBefore } from '../licensing/textChanges';
import { visibleText } from '../report/visibleText';
import { english } from '../wording/render';
import { textLine } from './checkFormats';
import type { ScanEntry } from './scanPaths';

/** Why a file wasn't read. */
type Skipped = Exclude<ScanEntry['skipped'], null> | NotScanned;

export interface ScanResult {
  /** As the user named it. */
  readonly shown: string;
  readonly scanned: ScannedFile | Skipped;
  /** With what stands beside the file; null where nothing does. */
  readonly whole: WholeFile | null;
  /** Null without a policy. */
  readonly findings: readonly Finding[] | null;
}

/** What cli.md promises of each file. */
export function scanJson({ shown, scanned, whole, findings: found }: ScanResult): object {
  const beside = whole && { paths: whole.sources, copyrights: whole.copyrights };
  const findings = found && { findings: found.map(findingOf) };
  if (typeof scanned === 'string') {
    const told = whole && { licence: whole.licence, beside };
    return { path: shown, ...told, skipped: scanned, ...findings };
  }
  const { licences, snippets, copyrights, proprietary, generated, header } = scanned;
  const licence = whole?.licence ?? scanned.licence;
  return {
    ...{ path: shown, licence, licences, ...(snippets.length > 0 && { snippets }) },
    ...{ copyrights, proprietary, generated, header },
    ...(beside && { beside }),
    ...{ skipped: null, ...findings },
  };
}

function findingOf({ id, severity, range, column, message: told }: Finding): object {
  return { id, severity, line: range?.[0] ?? null, ...(column !== undefined && { column }), message: english(told) };
}

export function scanText({ shown, scanned: result, whole, findings: found }: ScanResult): string {
  const findings = (found ?? []).map((finding) => `\n  ${textLine({ ...finding, path: shown })}`).join('');
  const scanned = typeof result === 'string' ? null : result;
  const licence = whole?.licence ?? scanned?.licence;
  const changed = scanned?.licences.find((one) => one.changed);
  const told = [
    licence?.expression ? `${licence.expression}${licence.inferred ? ' (inferred)' : ''}` : null,
    changed ? `${idBefore(changed.id)} changed on line ${changed.changed!.line}` : null,
    scanned?.proprietary && !scanned.proprietary.weak ? scanned.proprietary.kind : null,
    scanned?.generated?.kind ?? null,
    typeof result === 'string' ? `(${result})` : null,
  ];
  return `${visibleText(shown)}: ${told.filter((part) => part !== null).join(', ') || '-'}${findings}`;
}
