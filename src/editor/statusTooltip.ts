import { MarkdownString } from 'vscode';
import { authorOf } from '../analysis/contributors';
import type { Share } from '../analysis/model';
import type { JudgedSegment } from '../findings/facts';
import type { Finding } from '../findings/model';
import { SEVERITIES } from '../findings/order';
import { ownershipBreakdown, statusBreakdown } from '../report/breakdown';
import type { BreakdownRow } from '../report/breakdown';
import { percentOf } from '../report/percentOf';
import { findingTitle } from '../report/stateNames';
import { words } from '../report/words';
import { counted } from '../wording/counted';
import type { MessageId } from '../wording/english';
import { formatCount } from '../wording/formatCount';
import { render } from '../wording/render';
import { LINKED_COMMANDS } from './commandIds';
import { isUncommitted } from './fileTitle';
import type { FileTitle } from './fileTitle';
import { lineTitle } from './lineTitle';
import { commandLink, markdownTable, plain } from './markdown';
import { vendorLabel } from './vendorNames';

const VENDORS_SHOWN = 5;
const PEOPLE_SHOWN = 5;
const AGREEMENTS_SHOWN = 6;
const REASONS_SHOWN = 3;

/** What is said of a file beside whose it is. */
interface TooltipFacts {
  readonly notes: readonly string[];
  /** In words; empty where it isn't known yet. */
  readonly licence: string;
  /** So many findings the baseline has: they aren't marked. */
  readonly known: number;
  readonly isPaused: boolean;
}

/**
 * The whole title of a file, and of the line under the cursor.
 */
export function titleTooltip(
  title: FileTitle,
  line: JudgedSegment | null,
  lineNumber: number,
  { notes, licence, known, isPaused }: TooltipFacts,
): MarkdownString {
  return tooltip(
    [
      ...notes.map(noteLine),
      isPaused ? pausedLine() : '',
      lineSection(title, line, lineNumber),
      fileSection(title, licence, known),
    ],
    [
      ...(title.engine.register
        ? []
        : [{ label: 'editor.link.create', command: LINKED_COMMANDS.createRegister } as const]),
      { label: 'editor.link.report', command: LINKED_COMMANDS.openReport },
      ...(isPaused ? [{ label: 'editor.link.resume', command: LINKED_COMMANDS.resume } as const] : []),
      { label: 'editor.link.actions', command: LINKED_COMMANDS.showActions },
    ],
  );
}

/** Why nothing can be said of a file. */
export function plainTooltip(why: readonly string[]): MarkdownString {
  return tooltip(why.map(plain), [{ label: 'editor.link.actions', command: LINKED_COMMANDS.showActions }]);
}

function tooltip(sections: readonly string[], links: readonly { label: MessageId; command: string }[]): MarkdownString {
  const linked = links.map(({ label, command }) => commandLink(words(label), command)).join(' · ');
  const markdown = new MarkdownString([...sections.filter(Boolean), linked].join('\n\n---\n\n'), true);
  markdown.isTrusted = { enabledCommands: Object.values(LINKED_COMMANDS) };
  return markdown;
}

function pausedLine(): string {
  return `$(debug-pause) ${plain(words('editor.paused'))}`;
}

function noteLine(note: string): string {
  return `$(warning) ${plain(note)}`;
}

function lineSection(title: FileTitle, line: JudgedSegment | null, lineNumber: number): string {
  if (!line) return '';
  const heading = `**${plain(words('editor.line', { line: lineNumber }))}**`;
  if (isUncommitted(line)) return `${heading} · ${plain(words('editor.status.uncommitted'))}`;
  const told = lineTitle(title.engine, line);
  const commit = line.commit ? `\`${told.commit.slice(0, 10)}\` ${told.day} ${plain(told.subject)}` : '';
  const rows: (readonly [MessageId, string])[] = [
    ['report.column.contributor', plain(told.contributor)],
    ['report.column.vendor', plain(told.vendor)],
    ['editor.agreements', told.agreements.map(plain).join(', ')],
    ['editor.coverage', plain(told.status)],
    ['report.column.ownership', plain(told.ownership)],
    ['editor.because', told.reasons.slice(0, REASONS_SHOWN).map(plain).join('; ')],
    ['report.basis.commit', commit],
  ];
  return `${heading}\n\n${markdownTable(rows)}`;
}

/** The same while the cursor moves in a file. */
const fileSections = new WeakMap<FileTitle, { readonly of: string; readonly section: string }>();

function fileSection(title: FileTitle, licence: string, known: number): string {
  const of = `${known} ${licence}`;
  const before = fileSections.get(title);
  if (before?.of === of) return before.section;
  const section = newFileSection(title, licence, known);
  fileSections.set(title, { of, section });
  return section;
}

function newFileSection(title: FileTitle, licence: string, known: number): string {
  const { analysis, engine, uncommitted, findings } = title;
  const { lines } = analysis;
  const share = (part: number) => percentOf(part, lines);
  const vendors = (shares: readonly Share[]) =>
    list(shares, VENDORS_SHOWN, ({ id, lines: part }) => {
      const { name, tag } = vendorLabel(engine, id);
      return `${tag === null ? '' : `\`${tag.replaceAll('`', '')}\` `}${plain(name)} ${formatCount(part)} (${share(part)})`;
    });
  const people = list(
    analysis.people,
    PEOPLE_SHOWN,
    ({ id, lines: part }) => `${plain(nameOf(title, id))} ${share(part)}`,
  );
  const breakdown = (rows: readonly BreakdownRow[]) =>
    rows.map(({ name, lines: part }) => `${plain(name)} ${share(part)}`).join(', ');
  const agreements = new Set(title.segments.flatMap(({ verdict }) => verdict.agreements));
  const rows: (readonly [MessageId, string])[] = [
    ['editor.vendors', vendors(analysis.vendors)],
    ['editor.people', people],
    [
      'editor.coverage',
      engine.register ? breakdown(statusBreakdown(analysis.byStatus)) : plain(words('editor.no-register')),
    ],
    ['report.column.ownership', engine.register ? breakdown(ownershipBreakdown(analysis.byOwnership)) : ''],
    ['editor.agreements', list([...agreements].sort(), AGREEMENTS_SHOWN, plain)],
    ['editor.licence', plain(licence)],
    ['report.basis.ai', analysis.ai > 0 ? share(analysis.ai) : ''],
    ['editor.signed', share(analysis.signed)],
    ['editor.wrong', wrong(findings)],
    ['view.findings.known', known > 0 ? plain(render(counted('findings', known))) : ''],
    ['editor.uncommitted', uncommitted > 0 ? plain(render(counted('lines', uncommitted))) : ''],
  ];
  const heading = plain(title.path.split('/').at(-1)!);
  return `**${heading}** · ${plain(render(counted('lines', lines)))}\n\n${lines > 0 ? markdownTable(rows) : ''}`;
}

/** Each kind of finding with its lines, gravest first. */
function wrong(findings: readonly Finding[]): string {
  const lines = new Map<Finding['id'], number>();
  // Sorting thousands takes longer, and this is done in the moment that a file is shown.
  for (const severity of SEVERITIES) {
    for (const { id, severity: its, lines: count } of findings) {
      if (its === severity) lines.set(id, (lines.get(id) ?? 0) + count);
    }
  }
  return [...lines].map(([id, count]) => plain(`${findingTitle(id)}: ${render(counted('lines', count))}`)).join(', ');
}

function nameOf({ segments, engine }: FileTitle, id: string): string {
  for (const { commit } of segments) {
    const who = commit && authorOf(commit, engine.who);
    if (who?.id === id) return who.name || id;
  }
  return engine.naming.party(id);
}

function list<T>(values: readonly T[], most: number, text: (value: T) => string): string {
  const rest = values.length - most;
  const shown = values.slice(0, most).map(text);
  return [...shown, ...(rest > 0 ? [plain(words('editor.more', { count: rest }))] : [])].join(', ');
}
