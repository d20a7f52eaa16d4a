import type { Analysis } from '../../analysis/model';
import type { SourceTree } from '../../analysis/sourceTree';
import { fileNote } from '../sbom/notes';
import { spdx3Annotation, spdx3Element, spdx3FileId, type Spdx3Making } from './spdx3Element';

/** The files, each with its digests, and with whose its lines are in an annotation. */
export function* spdx3Files(analysis: Analysis, { files }: SourceTree, making: Spdx3Making): Generator<object, void> {
  const judged = new Map(analysis.files.map((file) => [file.path, file]));
  for (const { path, digests, copyrights } of files) {
    const id = spdx3FileId(making, path);
    const known = judged.get(path);
    yield spdx3Element('software_File', id, {
      name: `./${path}`,
      software_fileKind: 'file',
      ...(digests && {
        verifiedUsing: [
          { type: 'Hash', algorithm: 'sha1', hashValue: digests.sha1 },
          { type: 'Hash', algorithm: 'sha256', hashValue: digests.sha256 },
        ],
      }),
      ...(copyrights.length > 0 && { software_copyrightText: copyrights.join('\n') }),
    });
    if (known) yield spdx3Annotation(id, fileNote(known));
  }
}
