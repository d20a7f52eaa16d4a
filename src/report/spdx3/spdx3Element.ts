import { shortDigest } from '../sbom/identity';
import type { ReportTool } from '../sbom/reportTool';
import { noteText } from '../sbom/notes';

/** What elements are made with. */
export interface Spdx3Making {
  /** What their ids begin with. */
  readonly namespace: string;
  readonly created: string;
  readonly tool: ReportTool;
}

/** The blank node that each element names for who made it, and when. */
export const CREATION = '_:creation';

/** An element of the graph, with the fields that each must have. */
export function spdx3Element(type: string, spdxId: string, fields: object) {
  return { type, spdxId, creationInfo: CREATION, ...fields };
}

/** Of the path, so that a file's is the same in every document but for the namespace. */
export function spdx3FileId({ namespace }: Spdx3Making, path: string): string {
  return `${namespace}#File-${shortDigest(path)}`;
}

/** What SPDX has no field for, about an element. */
export function spdx3Annotation(subject: string, note: object) {
  return spdx3Element('Annotation', `${subject}-annotation`, {
    annotationType: 'other',
    subject,
    contentType: 'application/json',
    statement: noteText(note),
  });
}
