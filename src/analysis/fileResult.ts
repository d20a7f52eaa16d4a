import { coverageFindings } from '../findings/coverageFindings';
import type { JudgedSegment, OriginLines } from '../findings/facts';
import { lineFindings } from '../findings/lineFindings';
import type { Finding } from '../findings/model';
import { authorsOf } from './contributors';
import type { FileAuthors } from './contributors';
import type { Engine } from './engine';
import { analyseFile } from './fileAnalysis';
import type { LicencesAt } from './licencesAt';
import type { FileAnalysis } from './model';
import { originLines } from './originLines';

/** What the lines of a file come to. */
export interface FileResult {
  readonly origins: readonly OriginLines[];
  readonly authors: FileAuthors;
  /** Without references to the register's lines, which move. */
  readonly findings: readonly Finding[];
  readonly row: FileAnalysis;
}

export function fileResult(
  { who, naming, lineRules }: Engine,
  path: string,
  segments: readonly JudgedSegment[],
  licences: LicencesAt,
): FileResult {
  const origins = originLines(segments);
  const findings = [...coverageFindings(path, segments, naming), ...lineFindings(path, segments, lineRules, naming)];
  return withLicences(path, { origins, authors: authorsOf(origins, who), findings }, licences);
}

/** The same lines, where the file is found to state another licence. */
export function withLicences(path: string, lines: Omit<FileResult, 'row'>, licences: LicencesAt): FileResult {
  const { origins, authors, findings } = lines;
  const ids = [...findings, ...licences.of(path)].map(({ id }) => id);
  return { ...lines, row: analyseFile(path, origins, ids, authors, licences.stated.get(path) ?? null) };
}
