import type { Repository } from '../history/repository';
import type { Waiting } from '../history/model';
import { licenceFileStatements, type LicenceFileStatement } from './licenceFileStatements';
import { licensedFiles, type LicensedFile } from './licensedFiles';
import type { Analysis } from './model';
import { sourceTree, type SourceTree } from './sourceTree';

/** What some formats of the report are made of beside the analysis: it is read only where one of them is wanted. */
export type ReportNeed = 'licensed' | 'notice' | 'tree';

/** What reports are made of. What no format needs isn't read, and is empty. */
export interface ReportMaterial {
  readonly analysis: Analysis;
  readonly licensed: readonly LicensedFile[];
  readonly licenceFiles: readonly LicenceFileStatement[];
  readonly tree: SourceTree;
}

interface Reading extends Waiting {
  /** Bytes; files over it aren't read. */
  readonly maxFileSize?: number;
}

/** @param needs of the formats that are wanted */
export async function readReportMaterial(
  analysis: Analysis,
  repository: Repository,
  needs: ReadonlySet<ReportNeed>,
  reading: Reading = {},
): Promise<ReportMaterial> {
  const { head } = analysis;
  const isLicensed = needs.has('licensed') || needs.has('notice');
  return {
    analysis,
    licensed: isLicensed ? await licensedFiles(repository, head, reading) : [],
    licenceFiles: needs.has('notice') ? await licenceFileStatements(repository, head, reading) : [],
    tree: needs.has('tree') ? await sourceTree(repository, head, reading) : { files: [], referenceTexts: new Map() },
  };
}
