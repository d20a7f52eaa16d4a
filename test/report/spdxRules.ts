import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

interface Annotation {
  readonly annotationDate: string;
  readonly annotationType: string;
  readonly annotator: string;
  readonly comment: string;
}

interface SpdxFile {
  readonly SPDXID: string;
  readonly fileName: string;
  readonly fileTypes?: readonly string[];
  readonly checksums: readonly { readonly algorithm: string; readonly checksumValue: string }[];
  readonly licenseConcluded: string;
  readonly licenseInfoInFiles: readonly string[];
  readonly licenseComments?: string;
  readonly copyrightText: string;
  readonly fileContributors?: readonly string[];
  readonly annotations?: readonly Annotation[];
}

interface SpdxPackage {
  readonly SPDXID: string;
  readonly name: string;
  readonly versionInfo: string;
  readonly supplier?: string;
  readonly downloadLocation: string;
  readonly filesAnalyzed: boolean;
  readonly packageVerificationCode?: {
    readonly packageVerificationCodeValue: string;
    readonly packageVerificationCodeExcludedFiles?: readonly string[];
  };
  readonly licenseInfoFromFiles: readonly string[];
  readonly annotations: readonly Annotation[];
}

export interface SpdxDocument {
  readonly spdxVersion: string;
  readonly dataLicense: string;
  readonly SPDXID: string;
  readonly name: string;
  readonly documentNamespace: string;
  readonly creationInfo: { readonly created: string; readonly creators: readonly string[] };
  readonly hasExtractedLicensingInfos?: readonly { readonly licenseId: string; readonly extractedText: string }[];
  readonly packages?: readonly SpdxPackage[];
  readonly files?: readonly SpdxFile[];
  readonly relationships?: readonly {
    readonly spdxElementId: string;
    readonly relationshipType: string;
    readonly relatedSpdxElement: string;
  }[];
}

/** Chapter 6.8 and others: dates are in UTC, with seconds. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function checkAnnotation({ annotationDate, annotationType, annotator, comment }: Annotation): void {
  assert.match(annotationDate, DATE);
  assert.ok(['REVIEW', 'OTHER'].includes(annotationType));
  assert.match(annotator, /^(?:Person|Organization|Tool): ./);
  assert.doesNotThrow(() => JSON.parse(comment) as unknown);
}

/** What SPDX 2.3 asks of a document like ours, written after its chapters 6 to 12. */
export function checkSpdx(document: SpdxDocument): void {
  const { packages = [], files = [], relationships = [], hasExtractedLicensingInfos: extracted = [] } = document;
  assert.equal(document.spdxVersion, 'SPDX-2.3');
  assert.equal(document.dataLicense, 'CC0-1.0');
  assert.equal(document.SPDXID, 'SPDXRef-DOCUMENT');
  assert.ok(document.name.length > 0);
  assert.doesNotMatch(document.documentNamespace, /#/);
  assert.equal(new URL(document.documentNamespace).href, document.documentNamespace);
  assert.match(document.creationInfo.created, DATE);
  for (const creator of document.creationInfo.creators) assert.match(creator, /^(?:Person|Organization|Tool): ./);

  const ids = [document, ...packages, ...files].map(({ SPDXID: id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^SPDXRef-[A-Za-z0-9.-]+$/);
  for (const { spdxElementId, relatedSpdxElement } of relationships)
    assert.ok(ids.includes(spdxElementId) && ids.includes(relatedSpdxElement));
  assert.deepEqual(
    relationships.filter(({ relationshipType }) => relationshipType === 'DESCRIBES').map((one) => one.spdxElementId),
    ['SPDXRef-DOCUMENT'],
  );
  assert.equal(relationships.filter(({ relationshipType }) => relationshipType === 'CONTAINS').length, files.length);

  const referred = files.flatMap(({ licenseInfoInFiles: terms }) =>
    terms.filter((term) => term.startsWith('LicenseRef-')),
  );
  assert.deepEqual(
    extracted.map(({ licenseId }) => licenseId),
    [...new Set(referred)].sort(),
  );
  for (const { licenseId, extractedText } of extracted) {
    assert.match(licenseId, /^LicenseRef-[A-Za-z0-9.-]+$/);
    assert.ok(extractedText.length > 0);
  }
  for (const file of files) {
    assert.match(file.fileName, /^\.\//);
    const [sha1, ...others] = file.checksums;
    assert.deepEqual([sha1!.algorithm, ...others.map(({ algorithm }) => algorithm)], ['SHA1', 'SHA256']);
    assert.match(sha1!.checksumValue, /^[0-9a-f]{40}$/);
    assert.ok(
      file.licenseInfoInFiles.length > 0 && file.licenseInfoInFiles.every((term) => !/ (?:AND|OR) /.test(term)),
    );
    assert.ok(file.copyrightText.length > 0);
    file.annotations?.forEach(checkAnnotation);
  }
  const [whole] = packages as readonly [SpdxPackage];
  const sums = files.map(({ checksums: [sha1] }) => sha1!.checksumValue).sort();
  assert.equal(
    whole.packageVerificationCode!.packageVerificationCodeValue,
    createHash('sha1').update(sums.join('')).digest('hex'),
  );
  assert.ok(whole.filesAnalyzed);
  assert.match(whole.downloadLocation, /^(?:NOASSERTION|git(?:\+\w+)?:\/\/\S+)$/);
  if (whole.supplier !== undefined) assert.match(whole.supplier, /^Organization: ./s);
  whole.annotations.forEach(checkAnnotation);
}
