import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { ownershipBreakdown, statusBreakdown, type BreakdownRow } from '../breakdown';
import { licenceTotals } from '../licenceTotals';
import { percentOf } from '../percentOf';
import { vendorKindName } from '../stateNames';
import { timelineTable } from '../timeline';
import { topOf } from '../topOf';
import { words } from '../words';
import { column, linesOf, number, sized, text } from './cells';
import { markdownTable } from './markdownTable';
import { markdownCode, markdownText } from './markdownText';
import type { MarkdownSection } from './section';
import { vendorName } from '../vendorName';

function breakdown(heading: string, rows: readonly BreakdownRow[], total: number): MarkdownSection {
  return {
    heading,
    body: markdownTable(
      [{ heading: markdownText(heading) }, number('report.column.lines'), number('report.column.share')],
      [
        ...rows.map(({ name, lines }) => [markdownText(name), ...sized(lines, total)]),
        [`**${text('report.total')}**`, ...sized(total, total).map((cell) => `**${cell}**`)],
      ],
    ),
  };
}

/** Lines by ownership, best first. */
export function markdownOwnership({ totals }: Analysis): MarkdownSection {
  return breakdown(words('report.section.ownership'), ownershipBreakdown(totals.byOwnership), totals.lines);
}

/** Lines by coverage at the time of authorship. */
export function markdownStatus({ totals }: Analysis): MarkdownSection {
  return breakdown(words('report.section.status'), statusBreakdown(totals.byStatus), totals.lines);
}

/** The vendors with most lines; without a register nothing is covered or assigned. */
export function markdownVendors({ vendors, totals, register }: Analysis, limit: number): MarkdownSection {
  const { shown, rest } = topOf(vendors, limit);
  const judged = register ? [number('report.column.covered'), number('report.column.assigned')] : [];
  const columns = [
    column('report.column.vendor'),
    column('report.column.kind'),
    number('report.column.contributors'),
    number('report.column.files'),
    number('report.column.lines'),
    number('report.column.share'),
    ...judged,
  ];
  const rows = shown.map((vendor) => [
    markdownText(vendorName(vendor)),
    [vendorKindName(vendor.kind), vendor.jurisdiction ?? '']
      .filter((part) => part !== '' && part !== vendorName(vendor))
      .map(markdownText)
      .join(', '),
    formatCount(vendor.contributors),
    formatCount(vendor.files),
    ...sized(vendor.lines, totals.lines),
    ...(register
      ? [vendor.byStatus.covered ?? 0, vendor.byOwnership.assigned ?? 0].map((lines) =>
          markdownText(percentOf(lines, vendor.lines)),
        )
      : []),
  ]);
  const left = [text('report.rest.vendors', { vendors: counted('vendors', rest.length) }), '', '', ''];
  const told = text(register ? 'report.vendors.text' : 'report.vendors.text.no-register');
  return {
    heading: words('report.section.vendors'),
    body: `${told}\n\n${markdownTable(columns, [
      ...rows,
      ...(rest.length > 0 ? [[...left, ...sized(linesOf(rest), totals.lines), ...judged.map(() => '')]] : []),
    ])}`,
  };
}

/** The licences that text files state, in themselves or beside them. */
export function markdownLicences({ files, totals }: Analysis, limit: number): MarkdownSection | null {
  if (files.length === 0) return null;
  const { shown, rest } = topOf(licenceTotals(files), limit);
  const filesOf = (rows: typeof shown): number => rows.reduce((sum, { files: those }) => sum + those, 0);
  return {
    heading: words('report.section.licences'),
    body: markdownTable(
      [
        column('report.column.licence'),
        number('report.column.files'),
        number('report.column.lines'),
        number('report.column.share'),
      ],
      [
        ...shown.map(({ licence, files: those, lines }) => [
          licence === null ? text('report.licence.none') : markdownCode(licence),
          formatCount(those),
          ...sized(lines, totals.lines),
        ]),
        ...(rest.length > 0
          ? [
              [
                text('report.rest.licences', { count: formatCount(rest.length) }),
                formatCount(filesOf(rest)),
                ...sized(linesOf(rest), totals.lines),
              ],
            ]
          : []),
      ],
    ),
  };
}

/** Surviving lines by the year of the author's date; the vendor with most of each. */
export function markdownTimeline(analysis: Analysis, limit: number): MarkdownSection {
  const { totals, timeline } = analysis;
  const { years, earlier, undated } = timelineTable(analysis);
  const names = new Map(analysis.vendors.map((vendor) => [vendor.id, vendorName(vendor)]));
  const all = [...earlier, ...years].filter(({ lines }) => lines > 0);
  const shown = topOf([...all].reverse(), limit);
  const largest = (of: number | null): string => {
    // Most lines first.
    const written = timeline.find(({ year }) => year === of);
    if (!written) return '';
    const vendor = names.get(written.vendor) ?? written.vendor;
    return markdownText(words('report.vendor-share', { vendor, share: formatCount(written.lines) }));
  };
  const rest =
    shown.rest.length > 0
      ? [
          [
            text('report.timeline.earlier', { years: formatCount(shown.rest.length) }),
            ...sized(linesOf(shown.rest), totals.lines),
            '',
          ],
        ]
      : [];
  return {
    heading: words('report.section.timeline'),
    body: markdownTable(
      [
        column('report.column.year'),
        number('report.column.lines'),
        number('report.column.share'),
        column('report.column.most-lines'),
      ],
      [
        ...shown.shown.map(({ year, lines }) => [String(year), ...sized(lines, totals.lines), largest(year)]),
        ...rest,
        ...(undated ? [[text('report.timeline.undated'), ...sized(undated.lines, totals.lines), largest(null)]] : []),
      ],
    ),
  };
}
