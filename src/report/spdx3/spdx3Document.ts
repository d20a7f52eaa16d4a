import type { Analysis } from '../../analysis/model';
import type { SourceTree } from '../../analysis/sourceTree';
import { message } from '../../wording/message';
import { english } from '../../wording/render';
import { jsonPieces } from '../json/jsonPieces';
import { createdAt, documentNamespace, uuidOf } from '../sbom/identity';
import type { ReportTool } from '../sbom/reportTool';
import { CREATION, spdx3Element, spdx3FileId, type Spdx3Making } from './spdx3Element';
import { spdx3Files } from './spdx3Files';
import { spdx3Package } from './spdx3Package';
import { spdx3Licences } from './spdx3Licences';

/**
 * The commit as SPDX 3.0.1 in JSON-LD: what the SPDX 2.3 document says, in the profiles core, software and simple licensing.
 * Equal input gives equal bytes.
 */
export function* spdx3Chunks(analysis: Analysis, tree: SourceTree, tool: ReportTool): Generator<string, void> {
  const { repository } = analysis;
  const created = createdAt(repository.headDate);
  const graphOf = (namespace: string): Iterable<object> => graph(analysis, tree, { namespace, created, tool });
  const uuid = uuidOf(jsonPieces({ created }, [['graph', graphOf('')]]));
  yield* jsonPieces({ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' }, [
    ['@graph', graphOf(documentNamespace(repository.name, uuid))],
  ]);
}

function* graph(analysis: Analysis, tree: SourceTree, making: Spdx3Making): Generator<object, void> {
  const { namespace, created, tool } = making;
  const agent = `${namespace}#Tool`;
  const sbom = `${namespace}#Sbom`;
  const root = spdx3Package(analysis, making);
  const files = tree.files.map(({ path }) => path);
  yield { type: 'CreationInfo', '@id': CREATION, specVersion: '3.0.1', created, createdBy: [agent] };
  yield spdx3Element('SoftwareAgent', agent, { name: `chain-of-title ${tool.version}`, summary: tool.home });
  const profileConformance = ['core', 'software', 'simpleLicensing'];
  yield spdx3Element('SpdxDocument', `${namespace}#Document`, {
    name: analysis.repository.name,
    comment: english(message('sbom.about')),
    dataLicense: 'https://spdx.org/licenses/CC0-1.0',
    profileConformance,
    rootElement: [sbom],
    element: [sbom, agent],
  });
  yield spdx3Element('software_Sbom', sbom, {
    software_sbomType: ['source'],
    profileConformance,
    rootElement: [root.id],
    element: [root.id, ...files.map((path) => spdx3FileId(making, path))],
  });
  yield* root.elements;
  yield* spdx3Files(analysis, tree, making);
  if (files.length > 0)
    yield spdx3Element('Relationship', `${namespace}#Contains`, {
      relationshipType: 'contains',
      from: root.id,
      to: files.map((path) => spdx3FileId(making, path)),
      completeness: 'complete',
    });
  yield* spdx3Licences(tree, making);
}
