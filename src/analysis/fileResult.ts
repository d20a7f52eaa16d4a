import { coverageFindings } from '../findings/coverageFindings';
import { lineFindings } from '../findings/lineFindings';
import type { OriginRuns } from '../findings/facts';
import type { Finding } from '../findings/model';
import { authorsOf } from './contributors';
import type { FileAuthors } from './contributors';
import type { Engine } from './engine';
import { analyseFile, type FileLines } from './fileAnalysis';
import type { LicencesAt } from './licencesAt';
import type { FileAnalysis } from './model';

/** What the lines of a file come to. */
export interface FileResult {
  readonly lines: OriginRuns;
  readonly authors: FileAuthors;
  /** Without references to the register's lines, which move. */
  readonly findings: readonly Finding[];
  readonly row: FileAnalysis;
}

export function fileResult(
  { who, naming, lineRules }: Engine,
  path: string,
  lines: OriginRuns,
  licences: LicencesAt,
): FileResult {
  const findings = [...coverageFindings(path, lines, naming), ...lineFindings(path, lines, lineRules, naming)];
  const authors = authorsOf(lines.origins, who);
  return withLicences({ lines, authors, findings, row: analyseFile(path, lines.origins, authors) }, licences);
}

/** With what the file is found to state of its licence, now, in place of what it was before. */
export function withLicences(
  { lines, authors, findings, row }: Omit<FileResult, 'row'> & { readonly row: FileLines },
  licences: LicencesAt,
): FileResult {
  const { path } = row;
  const ids = new Set([...findings, ...licences.of(path)].map(({ id }) => id));
  return {
    lines,
    authors,
    findings,
    // Field by field: spread, each row would be of a shape of its own, which whatever reads all of them pays for.
    row: {
      path,
      lines: row.lines,
      vendors: row.vendors,
      people: row.people,
      status: row.status,
      ownership: row.ownership,
      byOwnership: row.byOwnership,
      byStatus: row.byStatus,
      agreements: row.agreements,
      written: row.written,
      ai: row.ai,
      signed: row.signed,
      licence: licences.stated.get(path) ?? null,
      findings: [...ids].sort(),
    },
  };
}
