import type { Analysis } from '../../analysis/model';
import { headline } from '../headline';
import { words } from '../words';
import { markdownAssets } from './assetsSection';
import {
  markdownBasis,
  markdownDefinitions,
  markdownNotes,
  markdownSuppressed,
  markdownUnknowns,
} from './closingSections';
import { markdownFindings } from './findingsSection';
import { markdownText } from './markdownText';
import { markdownThirdParty } from './thirdPartySection';
import { markdownAgreements, markdownContributors } from './recordSections';
import {
  markdownLicences,
  markdownOwnership,
  markdownStatus,
  markdownTimeline,
  markdownVendors,
} from './totalsSections';

export interface MarkdownOptions {
  /** Rows of a table; 20 by default: a comment of a pull request holds 65,536 characters. */
  readonly limit?: number;
}

/**
 * The report as GitHub's Markdown, for a pull request or a wiki: the counts, who, under what, what was found, what isn't
 * known. No e-mail address stands in it but where a contributor has no other name. Ends with a newline.
 */
export function markdownReport(analysis: Analysis, { limit = 20 }: MarkdownOptions = {}): string {
  const { repository, head, totals, register, today } = analysis;
  const { sentence, details } = headline(analysis);
  const at = words('report.cover.commit', { head: head.slice(0, 10), date: repository.headDate.slice(0, 10) });
  const basis = register
    ? words('report.register', { path: register.path, organisation: register.organisation.name })
    : words('report.no-register');
  const identity = [at, basis, words('report.judged-on', { date: today })].map(markdownText).join(' · ');
  const title = words('report.markdown.title', { repository: repository.name });
  const counted =
    totals.lines === 0
      ? []
      : [
          markdownOwnership(analysis),
          markdownStatus(analysis),
          markdownVendors(analysis, limit),
          markdownAssets(analysis, limit),
          markdownTimeline(analysis, limit),
          markdownContributors(analysis, limit),
        ];
  const sections = [
    ...counted,
    markdownAgreements(analysis, limit),
    markdownLicences(analysis, limit),
    markdownThirdParty(analysis, limit),
    markdownFindings(analysis, limit),
    markdownSuppressed(analysis),
    markdownUnknowns(analysis, limit),
    markdownNotes(analysis),
    markdownBasis(analysis),
    markdownDefinitions(),
  ].filter((section) => section !== null);
  return `${[
    `# ${markdownText(title)}`,
    identity,
    `**${markdownText(sentence)}** ${details.map(markdownText).join(' ')}`,
    ...sections.flatMap(({ heading, body }) => [`## ${markdownText(heading)}`, body]),
    markdownText(words('report.not-legal-advice')),
  ].join('\n\n')}\n`;
}
