import { createHash } from 'node:crypto';
import type { FileAnalysis } from '../../analysis/model';
import type { SourceFile } from '../../analysis/sourceTree';
import { message } from '../../wording/message';
import { english } from '../../wording/render';
import { fileNote, noteText } from '../sbom/notes';
import { shortDigest } from '../sbom/identity';

/** SPDX 2.3 wants the SHA-1 of each file. */
export type HashedFile = SourceFile & { readonly digests: NonNullable<SourceFile['digests']> };

interface Made {
  readonly created: string;
  readonly annotator: string;
}

/** Of the path, so that it stays from commit to commit. */
export function spdxFileId(path: string): string {
  return `SPDXRef-File-${shortDigest(path)}`;
}

/** An annotation that holds what SPDX has no field for. */
export function spdxAnnotation(note: object, { created, annotator }: Made) {
  return { annotationDate: created, annotationType: 'OTHER', annotator, comment: noteText(note) };
}

/** A file with what it states; whose its lines are stands in an annotation, in JSON. */
export function spdxFile(
  { path, digests, kind, licence, stated, copyrights }: HashedFile,
  judged: FileAnalysis | undefined,
  contributors: readonly string[],
  made: Made,
) {
  const comment = licence !== null && (stated?.isJoined ?? true) ? message('sbom.stated', { licence }) : null;
  return {
    SPDXID: spdxFileId(path),
    fileName: `./${path}`,
    ...(kind && { fileTypes: [kind === 'text' ? 'TEXT' : 'BINARY'] }),
    checksums: [
      { algorithm: 'SHA1', checksumValue: digests.sha1 },
      { algorithm: 'SHA256', checksumValue: digests.sha256 },
    ],
    licenseConcluded: 'NOASSERTION',
    licenseInfoInFiles: stated?.terms ?? ['NOASSERTION'],
    ...(comment && { licenseComments: english(comment) }),
    copyrightText: copyrights.join('\n') || 'NOASSERTION',
    ...(contributors.length > 0 && { fileContributors: [...new Set(contributors)] }),
    ...(judged && { annotations: [spdxAnnotation(fileNote(judged), made)] }),
  };
}

/** What stands for all files of a package: a digest of their digests (SPDX 2.3, 7.9). */
export function verificationCode(files: readonly HashedFile[]): string {
  const sums = files.map(({ digests }) => digests.sha1).sort();
  return createHash('sha1').update(sums.join('')).digest('hex');
}
