import { ComponentType, HashAlgorithm, LicenseAcknowledgement } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Component,
  HashDictionary,
  LicenseExpression,
  LicenseRepository,
  NamedLicense,
  SpdxLicense,
  type License,
} from '@cyclonedx/cyclonedx-library/Models';
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import type { FileAnalysis } from '../../analysis/model';
import type { SourceFile } from '../../analysis/sourceTree';
import { shortDigest } from '../sbom/identity';
import { fileProperties } from './properties';

/** A file with what it states; whose its lines are stands in properties. */
export function cycloneDxFile(
  { path, digests, licence, stated, copyrights }: SourceFile,
  judged: FileAnalysis | undefined,
): Component {
  return new Component(ComponentType.File, path, {
    bomRef: `file-${shortDigest(path)}`,
    ...(digests && {
      hashes: new HashDictionary([
        [HashAlgorithm['SHA-1'], digests.sha1],
        [HashAlgorithm['SHA-256'], digests.sha256],
      ]),
    }),
    ...(licence !== null && { licenses: new LicenseRepository([declared(licence, stated)]) }),
    ...(copyrights.length > 0 && { copyright: copyrights.join('\n') }),
    ...(judged && { properties: fileProperties(judged) }),
  });
}

/** What isn't a licence of SPDX's is a name. */
function declared(licence: string, stated: SourceFile['stated']): License {
  const made = !stated
    ? new NamedLicense(licence)
    : isSupportedSpdxId(stated.expression)
      ? new SpdxLicense(stated.expression)
      : new LicenseExpression(stated.expression);
  made.acknowledgement = LicenseAcknowledgement.Declared;
  return made;
}
