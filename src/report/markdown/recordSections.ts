import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { contributorStatus } from '../contributorStatus';
import { partyText } from '../partyText';
import { agreementStatusName, agreementTypeName } from '../stateNames';
import { topOf } from '../topOf';
import { words } from '../words';
import { column, linesOf, number, sized, text } from './cells';
import { markdownTable } from './markdownTable';
import { markdownCode, markdownText } from './markdownText';
import type { MarkdownSection } from './section';
import { vendorName } from '../vendorName';

/** Those who have surviving lines, and the agreements behind them. */
export function markdownContributors(analysis: Analysis, limit: number): MarkdownSection {
  const { contributors, vendors, totals, register } = analysis;
  const names = new Map(vendors.map((vendor) => [vendor.id, vendorName(vendor)]));
  const { shown, rest } = topOf(
    contributors.filter(({ lines }) => lines > 0),
    limit,
  );
  const judged = register ? [column('report.column.status'), column('report.column.agreements')] : [];
  const columns = [
    column('report.column.contributor'),
    column('report.column.vendor'),
    number('report.column.commits'),
    number('report.column.lines'),
    number('report.column.share'),
    ...judged,
  ];
  const rows = shown.map((contributor) => [
    markdownText(contributor.name),
    markdownText(names.get(contributor.vendor) ?? contributor.vendor),
    formatCount(contributor.commits),
    ...sized(contributor.lines, totals.lines),
    ...(register
      ? [
          markdownText(contributorStatus(contributor)),
          contributor.agreements.length === 0
            ? text('report.none')
            : contributor.agreements.map(markdownCode).join(', '),
        ]
      : []),
  ]);
  const left = text('report.rest.contributors', { contributors: counted('contributors', rest.length) });
  return {
    heading: words('report.section.contributors'),
    body: markdownTable(columns, [
      ...rows,
      ...(rest.length > 0 ? [[left, '', '', ...sized(linesOf(rest), totals.lines), ...judged.map(() => '')]] : []),
    ]),
  };
}

/** The agreements on record, their dates, and the lines that rest on each. */
export function markdownAgreements({ agreements }: Analysis, limit: number): MarkdownSection {
  const heading = words('report.section.agreements');
  if (agreements.length === 0) return { heading, body: text('report.no-agreements') };
  const { shown, rest } = topOf(agreements, limit);
  const columns = [
    column('report.column.agreement'),
    column('report.column.type'),
    column('report.column.parties'),
    column('report.column.status'),
    column('report.column.signed'),
    column('report.column.effective'),
    column('report.column.end'),
    column('report.column.in-force'),
    number('report.column.lines'),
  ];
  const rows = shown.map(({ id, type, parties, status, signed, effective, end, inForceToday, lines }) => [
    markdownCode(id),
    markdownText(agreementTypeName(type)),
    parties.map((party) => markdownText(partyText(party))).join('; '),
    markdownText(agreementStatusName(status)),
    signed === null ? text('report.no-date') : markdownText(signed),
    effective === null ? text('report.no-date') : markdownText(effective),
    end === null ? text('report.open-ended') : markdownText(end),
    text(inForceToday ? 'report.yes' : 'report.no'),
    formatCount(lines),
  ]);
  const left = text('report.rest.agreements', { agreements: counted('agreements', rest.length) });
  return {
    heading,
    body: markdownTable(columns, [...rows, ...(rest.length > 0 ? [[left, '', '', '', '', '', '', '', '']] : [])]),
  };
}
