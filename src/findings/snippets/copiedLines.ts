import type { Attribution } from '../../snippets/attribution';
import type { SnippetMatch } from '../../snippets/matcher';

/** Lines that are as in a known work, and whether they say so. */
export interface CopiedLines extends SnippetMatch {
  /** Of the newest version that has the lines. */
  readonly purl: string;
  readonly attribution: Attribution;
}
