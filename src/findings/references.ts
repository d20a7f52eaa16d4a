import { entryReference } from './entryReference';
import type { Naming } from './facts';
import type { Finding } from './model';

/**
 * Findings about lines of files, beside the agreements that are their evidence the register's lines where those stand. Apart,
 * because an edit of the register moves entries that it doesn't change.
 */
export function withReferences({ entry }: Pick<Naming, 'entry'>): (finding: Finding) => Finding {
  return (finding) =>
    finding.evidence.length === 0 ? finding : { ...finding, evidence: finding.evidence.flatMap(cited) };

  function cited(agreement: string): string[] {
    return [agreement, ...entryReference(entry('agreements', agreement))];
  }
}
