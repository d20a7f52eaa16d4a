import type { Analysis } from '../../analysis/model';
import type { SourceTree } from '../../analysis/sourceTree';
import { downloadLocation } from '../sbom/downloadLocation';
import { createdAt } from '../sbom/identity';
import { wholeNote } from '../sbom/notes';
import type { ReportTool } from '../sbom/reportTool';
import { sbomSummary } from '../sbom/summary';
import { spdxAnnotation, verificationCode, type HashedFile } from './spdxFile';

export const PACKAGE_ID = 'SPDXRef-Package';

/** As SPDX names a tool. */
export function annotator({ version }: ReportTool): string {
  return `Tool: chain-of-title-${version}`;
}

/** An address may follow in parentheses, so that a name with some of its own needs empty ones. */
function organisation(name: string): string {
  return `Organization: ${name}${name.includes('(') ? ' ()' : ''}`;
}

/** The whole commit as a package: nobody said under which licence it is as a whole, so that isn't said here. */
export function spdxPackage(
  analysis: Analysis,
  { files }: SourceTree,
  hashed: readonly HashedFile[],
  tool: ReportTool,
) {
  const { repository, head, register } = analysis;
  const left = files.filter(({ digests }) => digests === null).map(({ path }) => `./${path}`);
  const terms = new Set(hashed.flatMap(({ stated }) => stated?.terms ?? ['NOASSERTION']));
  const made = { created: createdAt(repository.headDate), annotator: annotator(tool) };
  return {
    SPDXID: PACKAGE_ID,
    name: repository.name,
    versionInfo: head,
    ...(register && { supplier: organisation(register.organisation.name) }),
    downloadLocation: downloadLocation(repository.origin, head) ?? 'NOASSERTION',
    primaryPackagePurpose: 'SOURCE',
    filesAnalyzed: true,
    packageVerificationCode: {
      packageVerificationCodeValue: verificationCode(hashed),
      ...(left.length > 0 && { packageVerificationCodeExcludedFiles: left }),
    },
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    licenseInfoFromFiles: terms.size > 0 ? [...terms].sort() : ['NOASSERTION'],
    copyrightText: 'NOASSERTION',
    comment: sbomSummary(analysis),
    annotations: [spdxAnnotation(wholeNote(analysis), made)],
  };
}
