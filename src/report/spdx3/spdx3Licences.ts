import type { SourceTree } from '../../analysis/sourceTree';
import { shortDigest } from '../sbom/identity';
import { usedReferences } from '../sbom/usedReferences';
import { spdx3Element, spdx3FileId, type Spdx3Making } from './spdx3Element';

/**
 * The expressions that files state, and which file states which. What a file states is its declared licence; there is none
 * concluded, and of a file that states nothing, nothing is said.
 */
export function* spdx3Licences({ files, referenceTexts }: SourceTree, making: Spdx3Making): Generator<object, void> {
  const { namespace } = making;
  const texts = new Map(usedReferences(files, referenceTexts));
  const textId = (id: string): string => `${namespace}#${id}`;
  for (const [id, text] of texts)
    yield spdx3Element('simplelicensing_SimpleLicensingText', textId(id), {
      name: id,
      simplelicensing_licenseText: text,
    });
  const made = new Set<string>();
  for (const { path, stated } of files) {
    if (!stated) continue;
    const expressionId = `${namespace}#Licence-${shortDigest(stated.expression)}`;
    if (!made.has(expressionId))
      yield spdx3Element('simplelicensing_LicenseExpression', expressionId, {
        simplelicensing_licenseExpression: stated.expression,
        ...(stated.references.length > 0 && {
          simplelicensing_customIdToUri: stated.references.map((key) => ({
            type: 'DictionaryEntry',
            key,
            value: textId(key),
          })),
        }),
      });
    made.add(expressionId);
    const from = spdx3FileId(making, path);
    yield spdx3Element('Relationship', `${from}-licence`, {
      relationshipType: 'hasDeclaredLicense',
      from,
      to: [expressionId],
    });
  }
}
