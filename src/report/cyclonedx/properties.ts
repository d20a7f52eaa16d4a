import { Property, PropertyRepository } from '@cyclonedx/cyclonedx-library/Models';
import type { Analysis, FileAnalysis } from '../../analysis/model';
import { fileNote, wholeNote } from '../sbom/notes';

/** What properties of ours begin with. */
const OURS = 'chain-of-title';

type Named = readonly [name: string, value: string | number];

const counts = (name: string, values: Readonly<Record<string, number | undefined>>): Named[] =>
  Object.entries(values).flatMap(([key, count]) => (count === undefined ? [] : [[`${name}:${key}`, count]]));

const repository = (named: readonly Named[]): PropertyRepository =>
  new PropertyRepository(named.map(([name, value]) => new Property(`${OURS}:${name}`, String(value))));

/** Whose a file's lines are, in the words of the JSON report. */
export function fileProperties(file: FileAnalysis): PropertyRepository {
  const { lines, vendors, status, byOwnership, byStatus, ai, signed, findings } = fileNote(file);
  return repository([
    ['lines', lines],
    ['status', status],
    ...counts('ownership', byOwnership),
    ...counts('status', byStatus),
    ...vendors.map(({ id, lines: theirs }): Named => [`vendor:${id}`, theirs]),
    ['ai', ai],
    ['signed', signed],
    ...findings.map((id): Named => ['finding', id]),
  ]);
}

/** The same of the whole. */
export function wholeProperties(analysis: Analysis): PropertyRepository {
  const { judgedAsOf, register, totals, findings } = wholeNote(analysis);
  return repository([
    ['judged-as-of', judgedAsOf],
    ...(register ? [['register-sha256', register.sha256] as const] : []),
    ['files', totals.files],
    ['lines', totals.lines],
    ...counts('ownership', totals.byOwnership),
    ...counts('status', totals.byStatus),
    ...counts('vendor', totals.byVendor),
    ['ai', totals.ai],
    ['signed', totals.signed],
    ...counts('findings', findings),
  ]);
}
