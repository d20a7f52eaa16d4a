import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { headline } from '../headline';
import { topOf } from '../topOf';
import { visibleText } from '../visibleText';
import { words } from '../words';
import { assetLines } from './assetLines';
import { contributorLines } from './contributorLines';
import { findingLines } from './findingLines';
import { basisLines, suppressedLines, thirdPartyLines } from './recordLines';
import { palette } from './paint';
import type { Palette } from './paint';
import { ownershipLines, statusLines, vendorLines } from './totalsSections';
import { wrapped } from './wrapped';

export interface TerminalOptions {
  /** The terminal's width; 60 to 120 of it are used. */
  readonly columns: number;
  readonly colour: boolean;
  /** Rows of a table, and contributors of a finding; 10 by default. */
  readonly limit?: number;
}

const NARROWEST = 60;
const WIDEST = 120;
const INDENT = '  ';

function titleLines({ repository, head, register, today }: Analysis, width: number, paint: Palette): string[] {
  const at = words('report.at', { repository: repository.name, head: head.slice(0, 10) });
  const facts = [at, repository.headDate.slice(0, 10), render(counted('commits', repository.commits))];
  const basis = register
    ? words('report.register', { path: register.path, organisation: register.organisation.name })
    : words('report.no-register');
  return [
    paint.strong(words('report.title')),
    ...wrapped(facts.join(' · '), width),
    ...wrapped(`${basis} · ${words('report.judged-on', { date: today })}`, width),
  ];
}

function headLines(analysis: Analysis, width: number, paint: Palette): string[] {
  const { sentence, details } = headline(analysis);
  return [...wrapped(sentence, width).map(paint.strong), ...details.flatMap((detail) => wrapped(detail, width))];
}

function closingLines(analysis: Analysis, limit: number, width: number): string[] {
  const bullet = (text: string) => wrapped(text, width - 4).map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`);
  const { shown, rest } = topOf(analysis.unknowns, limit);
  const unknowns = shown.map(({ path, lines, message }) => {
    const place = path === null ? '' : `${visibleText(path)}: `;
    const size = lines > 0 ? ` (${render(counted('lines', lines))})` : '';
    return `${place}${visibleText(render(message))}${size}`;
  });
  const suppressed = analysis.suppressed.reduce((sum, { findings }) => sum + findings, 0);
  const notes = [
    ...analysis.notes.map((note) => visibleText(render(note))),
    ...(suppressed > 0 ? [words('report.suppressed-count', { findings: counted('findings', suppressed) })] : []),
  ];
  const section = (heading: string, lines: readonly string[]) => (lines.length > 0 ? ['', heading, ...lines] : []);
  return [
    ...section(words('report.section.third-party'), thirdPartyLines(analysis, limit, width)),
    ...section(words('report.section.suppressed'), suppressedLines(analysis, width)),
    ...section(words('report.section.unknowns'), [
      ...unknowns.flatMap(bullet),
      ...(rest.length > 0 ? bullet(words('report.rest.unknowns', { count: rest.length })) : []),
    ]),
    ...section(words('report.section.notes'), notes.flatMap(bullet)),
    ...section(words('report.section.basis'), basisLines(analysis, width)),
  ];
}

/** A report that a lead reads in twenty seconds: plain lines, no trailing newline. Text from the repository is made visible. */
export function terminalReport(analysis: Analysis, { columns, colour, limit = 10 }: TerminalOptions): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const paint = palette(colour);
  const inner = width - INDENT.length;
  const section = (heading: string, lines: readonly string[]) => ['', paint.strong(heading), ...lines];
  const optional = (heading: string, lines: readonly string[]) => (lines.length > 0 ? section(heading, lines) : []);
  const indented = (lines: readonly string[]) => lines.map((line) => INDENT + line);
  return [
    ...titleLines(analysis, width, paint),
    '',
    ...headLines(analysis, width, paint),
    ...(analysis.totals.lines === 0
      ? []
      : [
          ...section(words('report.section.ownership'), indented(ownershipLines(analysis, inner, paint))),
          ...section(words('report.section.status'), indented(statusLines(analysis, inner, paint))),
          ...section(words('report.section.vendors'), indented(vendorLines(analysis, limit, inner, paint))),
          ...optional(words('report.section.assets'), indented(assetLines(analysis, limit, inner, paint))),
          ...section(words('report.section.contributors'), indented(contributorLines(analysis, limit, inner, paint))),
          ...section(words('report.section.findings'), findingLines(analysis, limit, width, paint)),
        ]),
    ...closingLines(analysis, limit, width),
    '',
    ...wrapped(words('report.not-legal-advice'), width).map(paint.quiet),
  ].join('\n');
}
