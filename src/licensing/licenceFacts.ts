import type { FoundLicence, ScannedFile } from './scanFile';
import { parseExpression, type Expression } from './spdxExpression';

/** What of a scanned file its findings rest on: little enough to be kept for every file of a repository. */
export type LicenceFacts = Pick<
  ScannedFile,
  'licence' | 'apart' | 'licences' | 'snippets' | 'proprietary' | 'generated' | 'header' | 'speaks'
>;

/** The licence that a file puts itself under. */
export interface StatedLicence {
  readonly expression: Expression;
  /** As SPDX writes it. */
  readonly text: string;
  /** By a tag, which is exact, or in words, which may leave the version open. */
  readonly isWorded: boolean;
  /** Nothing in the file says how its parts go together. */
  readonly inferred: boolean;
  /** Yet each is said for sure in a comment of its own, and nothing offers a choice. */
  readonly apart?: boolean;
  /** What says it first. */
  readonly at: FoundLicence;
}

/** A mere reference further down is to something else. */
const HEADER_LINES = 60;

export function factsOf(scanned: ScannedFile): LicenceFacts {
  const { licence, apart, licences, snippets, proprietary, generated, header, speaks } = scanned;
  return { licence, ...(apart && { apart }), licences, snippets, proprietary, generated, header, speaks };
}

/**
 * What a file says of itself: null where nothing does. Of prose only a tag counts, for prose speaks of other things, too;
 * and what a kernel's loader is told isn't the licence, by the kernel's own rules.
 */
export function statedLicence({ licence, apart, licences, speaks }: LicenceFacts): StatedLicence | null {
  const { expression: text, source, inferred } = licence;
  if (text === null || source === null || source === 'module') return null;
  const isWorded = source !== 'tag';
  if (isWorded && speaks !== 'comments') return null;
  const at = licences.find(({ kind, confidence }) => (isWorded ? kind !== 'tag' : kind === 'tag' && confidence > 0));
  const parsed = parseExpression(text);
  if (!at || parsed.kind === 'invalid') return null;
  if (source === 'reference' && at.line > HEADER_LINES) return null;
  return { expression: parsed.expression, text, isWorded, inferred, ...(apart && { apart }), at };
}
