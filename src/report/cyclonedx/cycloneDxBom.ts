import { ComponentType, ExternalReferenceType, LifecyclePhase } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  ComponentRepository,
  ExternalReference,
  ExternalReferenceRepository,
  LifecycleRepository,
  Metadata,
  OrganizationalEntity,
  Tools,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { Analysis } from '../../analysis/model';
import type { SourceTree } from '../../analysis/sourceTree';
import { jsonPieces } from '../json/jsonPieces';
import { uuidOf } from '../sbom/identity';
import type { ReportTool } from '../sbom/reportTool';
import { sbomSummary } from '../sbom/summary';
import { cycloneDxFile } from './cycloneDxFile';
import { wholeProperties } from './properties';

/**
 * The commit as a CycloneDX 1.6 document in JSON: its files as components, with what they state of licences and copyright, and in
 * properties whose their lines are. Equal input gives equal bytes.
 */
export function* cycloneDxChunks(analysis: Analysis, tree: SourceTree, tool: ReportTool): Generator<string, void> {
  const judged = new Map(analysis.files.map((file) => [file.path, file]));
  const bom = new Bom({
    metadata: metadataOf(analysis, tool),
    components: new ComponentRepository(tree.files.map((file) => cycloneDxFile(file, judged.get(file.path)))),
  });
  const made = new Json.Normalize.Factory(Spec1dot6).makeForBom().normalize(bom, { sortLists: false });
  // An empty list of dependencies would say that there are none: nobody looked for them.
  const { components = [], ...facts } = { ...made, dependencies: undefined };
  const serialNumber = `urn:uuid:${uuidOf(jsonPieces(facts, [['components', components]]))}`;
  yield* jsonPieces({ ...facts, serialNumber }, [['components', components]]);
}

function metadataOf(analysis: Analysis, { version, home }: ReportTool): Metadata {
  const program = new Component(ComponentType.Application, 'chain-of-title', {
    version,
    bomRef: 'chain-of-title',
    externalReferences: new ExternalReferenceRepository([new ExternalReference(home, ExternalReferenceType.Website)]),
  });
  return new Metadata({
    timestamp: new Date(analysis.repository.headDate),
    lifecycles: new LifecycleRepository([LifecyclePhase.PreBuild]),
    tools: new Tools({ components: new ComponentRepository([program]) }),
    component: repositoryOf(analysis),
  });
}

/** What kind of software it is, nobody said; CycloneDX wants `application` for that. */
function repositoryOf(analysis: Analysis): Component {
  const { repository, head, register } = analysis;
  const { origin } = repository;
  const vcs = origin === null ? [] : [new ExternalReference(origin, ExternalReferenceType.VCS)];
  return new Component(ComponentType.Application, repository.name, {
    version: head,
    bomRef: 'repository',
    description: sbomSummary(analysis),
    ...(register && { supplier: new OrganizationalEntity({ name: register.organisation.name }) }),
    externalReferences: new ExternalReferenceRepository(vcs),
    properties: wholeProperties(analysis),
  });
}
