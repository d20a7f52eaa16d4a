import type { Analysis } from '../../analysis/model';
import { formatCount } from '../../wording/formatCount';
import { basisFacts } from '../basisFacts';
import { DEFINITIONS } from '../definitions';
import { topOf } from '../topOf';
import { words } from '../words';
import { column, linesOf, number, text } from './cells';
import { markdownTable } from './markdownTable';
import { markdownCode, markdownText } from './markdownText';
import type { MarkdownSection } from './section';

/** What suppressions silenced; null where none took effect. */
export function markdownSuppressed({ suppressed }: Analysis): MarkdownSection | null {
  if (suppressed.length === 0) return null;
  return {
    heading: words('report.section.suppressed'),
    body: markdownTable(
      [
        column('report.column.rule'),
        column('report.column.reason'),
        column('report.column.by'),
        column('report.column.expires'),
        number('report.column.findings'),
        number('report.column.lines'),
      ],
      suppressed.map(({ rule, reason, by, expires, findings, lines }) => [
        markdownCode(rule),
        markdownText(reason),
        markdownText(by),
        markdownText(expires),
        formatCount(findings),
        formatCount(lines),
      ]),
    ),
  };
}

/** What could not be known; null where everything was. */
export function markdownUnknowns({ unknowns, repository }: Analysis, limit: number): MarkdownSection | null {
  if (unknowns.length === 0) return null;
  const { shown, rest } = topOf(unknowns, limit);
  return {
    heading: words('report.section.unknowns'),
    body: markdownTable(
      [column('report.column.file'), column('report.column.unknown'), number('report.column.lines')],
      [
        ...shown.map(({ path, lines, message }) => [
          path === null ? markdownText(repository.name) : markdownCode(path),
          text(message.id, message.args),
          formatCount(lines),
        ]),
        ...(rest.length > 0
          ? [[text('report.rest.unknowns', { count: formatCount(rest.length) }), '', formatCount(linesOf(rest))]]
          : []),
      ],
    ),
  };
}

/** Things to know about the run; null where there are none. */
export function markdownNotes({ notes }: Analysis): MarkdownSection | null {
  if (notes.length === 0) return null;
  const lines = notes.map(({ id, args }) => `- ${text(id, args)}`);
  return { heading: words('report.section.notes'), body: lines.join('\n') };
}

/** How the report was made: commit, register, days, perimeter. */
export function markdownBasis(analysis: Analysis): MarkdownSection {
  const rows = basisFacts(analysis).map(({ term, text, code }) => [
    markdownText(term),
    code ? markdownCode(text) : markdownText(text),
  ]);
  return {
    heading: words('report.section.basis'),
    body: markdownTable([{ heading: ' ' }, { heading: ' ' }], rows),
  };
}

/** What the report's words mean, and what it can't see. */
export function markdownDefinitions(): MarkdownSection {
  const terms = DEFINITIONS.map(([term, text]) => `- **${markdownText(words(term))}**: ${markdownText(words(text))}`);
  return {
    heading: words('report.section.definitions'),
    body: `${terms.join('\n')}\n\n${markdownText(words('report.limits'))}`,
  };
}
