import { coverageFindings } from '../findings/coverageFindings';
import { lineFindings } from '../findings/lineFindings';
import type { Finding } from '../findings/model';
import { authorsOf } from './contributors';
import type { FileAuthors } from './contributors';
import type { Engine } from './engine';
import { analyseFile } from './fileAnalysis';
import type { JudgedLines } from './judgeSegments';
import type { LicencesAt } from './licencesAt';
import type { FileAnalysis } from './model';

/** What the lines of a file come to. */
export interface FileResult {
  readonly lines: JudgedLines;
  readonly authors: FileAuthors;
  /** Without references to the register's lines, which move. */
  readonly findings: readonly Finding[];
  readonly row: FileAnalysis;
}

export function fileResult(
  { who, naming, lineRules }: Engine,
  path: string,
  lines: JudgedLines,
  licences: LicencesAt,
): FileResult {
  const findings = [...coverageFindings(path, lines, naming), ...lineFindings(path, lines, lineRules, naming)];
  return withLicences(path, { lines, authors: authorsOf(lines.origins, who), findings }, licences);
}

/** The same lines, where the file is found to state another licence. */
export function withLicences(path: string, of: Omit<FileResult, 'row'>, licences: LicencesAt): FileResult {
  const { lines, authors, findings } = of;
  const ids = [...findings, ...licences.of(path)].map(({ id }) => id);
  return { ...of, row: analyseFile(path, lines.origins, ids, authors, licences.stated.get(path) ?? null) };
}
