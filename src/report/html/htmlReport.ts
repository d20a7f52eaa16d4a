import type { Analysis } from '../../analysis/model';
import { words } from '../words';
import { definitionsSection, notesSection, suppressedSection, unknownsSection } from './closingSections';
import { agreementsSection } from './agreementsSection';
import { assetsSection } from './assetsSection';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { contributorsSection } from './contributorsSection';
import { basis, cover } from './cover';
import { patterns } from './fills';
import { findingsSection } from './findingsSection';
import { filesSection } from './filesSection';
import { html, trusted } from './html';
import { licencesSection } from './licencesSection';
import { mapSection } from './mapSection';
import { ASKING_NUMBERS, ListedNumbers } from './numbers';
import type { Numbers } from './numbers';
import { REPORT_SCRIPT } from './reportScript';
import { REPORT_STYLES } from './reportStyles';
import { sectionMarkup } from './section';
import type { Section } from './section';
import { summary } from './summary';
import { thirdPartySection } from './thirdPartySection';
import { timelineSection } from './timelineSection';
import { ownershipSection, statusSection, vendorsSection } from './totalsSections';

export interface HtmlOptions {
  /** Allows the page's style and script in a webview; without one they are allowed by digest. Letters and digits. */
  readonly nonce?: string;
  /** A webview's `cspSource`. */
  readonly cspSource?: string;
  /** The language of the sentences; `en` by default. */
  readonly language?: string;
  /** Whether the page has an editor that it asks for the files behind a number; else it lists them itself. */
  readonly isAsked?: boolean;
}

function sections(analysis: Analysis, numbers: Numbers): Section[] {
  const counted: (Section | null)[] =
    analysis.totals.lines === 0
      ? []
      : [
          ownershipSection(analysis, numbers),
          statusSection(analysis, numbers),
          vendorsSection(analysis, numbers),
          assetsSection(analysis, numbers),
          mapSection(analysis, numbers),
          timelineSection(analysis, numbers),
          licencesSection(analysis, numbers),
        ];
  return [
    { id: 'basis', heading: words('report.section.basis'), body: basis(analysis, numbers) },
    ...counted,
    contributorsSection(analysis, numbers),
    analysis.register ? agreementsSection(analysis, numbers) : null,
    thirdPartySection(analysis),
    findingsSection(analysis),
    suppressedSection(analysis),
    unknownsSection(analysis),
    notesSection(analysis),
  ].filter((section) => section !== null);
}

/**
 * The report as one page that loads nothing and reads without script: the file that is exported and the editor's
 * webview alike. Equal input gives equal bytes.
 */
export function htmlReport(
  analysis: Analysis,
  { nonce, cspSource, language = 'en', isAsked = false }: HtmlOptions = {},
): string {
  const policy = contentSecurityPolicy({
    styles: REPORT_STYLES,
    script: REPORT_SCRIPT,
    ...(nonce !== undefined && { nonce }),
    ...(cspSource !== undefined && { cspSource }),
  });
  const listed = isAsked ? null : new ListedNumbers();
  const numbers = listed ?? ASKING_NUMBERS;
  const first = summary(analysis, numbers);
  const parts = [
    ...sections(analysis, numbers),
    ...[listed && filesSection(analysis, listed.asked)].filter((section) => section !== null),
    definitionsSection(),
  ];
  const nonceAttribute = nonce === undefined ? null : html` nonce="${nonce}"`;
  const title = words('report.page-title', { repository: analysis.repository.name, date: analysis.today });
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style${nonceAttribute}>${trusted(REPORT_STYLES)}</style>
</head>
<body data-filter="${words('report.filter')}" data-shown="${words('report.filter.shown', { shown: '{shown}', all: '{all}' })}" data-thousands="${words('number.thousands')}">
${patterns()}
${cover(analysis)}<main>
${first}
<nav aria-label="${words('report.section.contents')}"><ul>${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
${parts.map(sectionMarkup)}</main>
<script${nonceAttribute}>${trusted(REPORT_SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}
