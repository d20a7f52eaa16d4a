import type { Analysis } from '../../analysis/model';
import { downloadLocation } from '../sbom/downloadLocation';
import { wholeNote } from '../sbom/notes';
import { sbomSummary } from '../sbom/summary';
import { spdx3Annotation, spdx3Element, type Spdx3Making } from './spdx3Element';

/** The whole commit as a package, with who supplies it where a register says whose it is. */
export function spdx3Package(analysis: Analysis, { namespace }: Spdx3Making) {
  const { repository, head, register } = analysis;
  const id = `${namespace}#Package`;
  const supplier = `${namespace}#Organisation`;
  const location = downloadLocation(repository.origin, head);
  return {
    id,
    elements: [
      ...(register ? [spdx3Element('Organization', supplier, { name: register.organisation.name })] : []),
      spdx3Element('software_Package', id, {
        name: repository.name,
        comment: sbomSummary(analysis),
        ...(register && { suppliedBy: supplier }),
        software_packageVersion: head,
        software_primaryPurpose: 'source',
        ...(location !== null && { software_downloadLocation: location }),
      }),
      spdx3Annotation(id, wholeNote(analysis)),
    ],
  };
}
