import type { Analysis, FileAnalysis } from '../../analysis/model';
import type { SourceTree } from '../../analysis/sourceTree';
import { message } from '../../wording/message';
import { english } from '../../wording/render';
import { jsonPieces } from '../json/jsonPieces';
import { createdAt, documentNamespace, uuidOf } from '../sbom/identity';
import type { ReportTool } from '../sbom/reportTool';
import { usedReferences } from '../sbom/usedReferences';
import { spdxFile, spdxFileId, type HashedFile } from './spdxFile';
import { annotator, spdxPackage, PACKAGE_ID } from './spdxPackage';

const DOCUMENT_ID = 'SPDXRef-DOCUMENT';

interface SpdxRelationship {
  readonly spdxElementId: string;
  readonly relationshipType: 'DESCRIBES' | 'CONTAINS';
  readonly relatedSpdxElement: string;
}

/**
 * The commit as an SPDX 2.3 document in JSON: its files with what they state of licences and copyright, and in annotations
 * whose their lines are. Nothing is concluded. Equal input gives equal bytes.
 */
export function* spdxChunks(analysis: Analysis, tree: SourceTree, tool: ReportTool): Generator<string, void> {
  const { repository } = analysis;
  const created = createdAt(repository.headDate);
  const judged = new Map(analysis.files.map((file) => [file.path, file]));
  const people = new Map(analysis.contributors.map(({ id, name }) => [id, name]));
  const hashed = tree.files.filter((file): file is HashedFile => file.digests !== null);
  const contributorsOf = (file: FileAnalysis | undefined): string[] =>
    (file?.people ?? []).flatMap(({ id }) => people.get(id) ?? []);
  const files = function* () {
    for (const file of hashed) {
      const known = judged.get(file.path);
      yield spdxFile(file, known, contributorsOf(known), { created, annotator: annotator(tool) });
    }
  };
  const relationships = function* (): Generator<SpdxRelationship, void> {
    yield { spdxElementId: DOCUMENT_ID, relationshipType: 'DESCRIBES', relatedSpdxElement: PACKAGE_ID };
    for (const { path } of hashed)
      yield { spdxElementId: PACKAGE_ID, relationshipType: 'CONTAINS', relatedSpdxElement: spdxFileId(path) };
  };
  const packages = [spdxPackage(analysis, tree, hashed, tool)];
  const extracted = usedReferences(hashed, tree.referenceTexts).map(([licenseId, extractedText]) => ({
    licenseId,
    extractedText,
  }));
  const uuid = uuidOf(
    jsonPieces({ created, annotator: annotator(tool) }, [
      ['packages', packages],
      ['files', files()],
      ['extracted', extracted],
    ]),
  );
  yield* jsonPieces(
    {
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: DOCUMENT_ID,
      name: repository.name,
      documentNamespace: documentNamespace(repository.name, uuid),
      creationInfo: { created, creators: [annotator(tool)] },
      comment: english(message('sbom.about')),
    },
    [
      ...(extracted.length > 0 ? [['hasExtractedLicensingInfos', extracted] as const] : []),
      ['packages', packages],
      ['files', files()],
      ['relationships', relationships()],
    ],
  );
}
