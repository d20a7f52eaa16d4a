import type { Grounds } from '../analysis/grounds';
import type { Verdict } from '../judgement/model';
import type { JudgedSegment } from '../findings/facts';
import { findingIdOf } from '../findings/coverageFindings';
import { cutToWidth, displayWidth } from '../report/displayWidth';
import { percentOf } from '../report/percentOf';
import { statusName } from '../report/stateNames';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { formatCount } from '../wording/formatCount';
import { isUncommitted } from './fileTitle';
import type { FileTitle } from './fileTitle';
import { vendorLabel } from './vendorNames';

export interface StatusText {
  /** As the status bar shows it, `$(icon)` and all. */
  readonly text: string;
  /** The same for a screen reader. */
  readonly spoken: string;
  readonly warns: boolean;
}

/** Columns: of several words of a name, and of one word. */
const LONGEST_NAME = 16;
const LONGEST_WORD = 24;
const ICON = '$(law)';
const SEPARATOR = ' · ';

/** The status item's text for a file and the line under the cursor (null: the end of the file, after its last line). */
export function statusText(title: FileTitle, line: JudgedSegment | null): StatusText {
  const { engine, analysis } = title;
  const vendor = line && !isUncommitted(line) ? line.verdict.vendor : analysis.vendors[0]?.id;
  const parts = vendor === undefined ? [] : [vendorShare(title, vendor)];
  if (line && isUncommitted(line)) parts.push(words('editor.status.uncommitted'));
  else if (line && engine.register) parts.push(...standingOf(line.verdict));
  const wrong = wrongLines(title);
  if (wrong > 0) parts.push(words('editor.status.wrong', { lines: formatCount(wrong) }));
  if (parts.length === 0) parts.push(words('editor.status.empty'));
  return shownParts(parts, wrong > 0);
}

/** The status item for a line while the rest of its file isn't known yet. */
export function lineStatus(grounds: Grounds, { verdict }: JudgedSegment): StatusText {
  const { name, tag } = vendorLabel(grounds, verdict.vendor);
  const vendor = [tag ?? [], shortName(name)].flat().join(' ');
  const parts = [vendor, ...(grounds.register ? standingOf(verdict) : [])];
  return shownParts([...parts, '…'], false);
}

function shownParts(parts: readonly string[], warns: boolean): StatusText {
  const spoken = parts.join(', ').replace(' ✓', ` ${words('editor.status.sound')}`);
  return {
    text: `${ICON} ${parts.map(withoutIcons).join(SEPARATOR)}`,
    spoken: words('editor.status.spoken', { text: spoken }),
    warns,
  };
}

/** The status item where nothing can be said of lines. */
export function plainStatus(text: string, warns = false): StatusText {
  return { text: `${ICON} ${withoutIcons(text)}`, spoken: words('editor.status.spoken', { text }), warns };
}

/** Lines in findings that call for somebody to act; what is only to be known doesn't colour the status bar. */
function wrongLines({ findings }: FileTitle): number {
  return findings.reduce((sum, { severity, lines }) => (severity === 'information' ? sum : sum + lines), 0);
}

/** Covered, and the rights are the organisation's without a condition. */
function isSound({ status, ownership }: Verdict): boolean {
  return status === 'covered' && ownership.state === 'assigned' && !ownership.conditional;
}

function vendorShare({ engine, analysis }: FileTitle, vendor: string): string {
  const { name, tag } = vendorLabel(engine, vendor);
  const lines = analysis.vendors.find(({ id }) => id === vendor)?.lines ?? 0;
  return [tag ?? [], shortName(name), percentOf(lines, analysis.lines)].flat().join(' ');
}

/** The agreement nearest to the organisation, or the one that came nearest or is waited on, and what is to be said of it. */
function standingOf(verdict: Verdict): string[] {
  const finding = findingIdOf(verdict);
  const nearest = finding ? verdict.gaps.find(({ agreement }) => agreement !== null)?.agreement : undefined;
  const agreement = nearest ?? verdict.ownership.agreement ?? verdict.agreements.at(-1);
  const named = agreement === undefined ? [] : [cutToWidth(visibleText(agreement), LONGEST_WORD)];
  if (isSound(verdict)) return [`${named[0] ?? words('status.covered')} ✓`];
  if (finding) return [...named, words(`editor.short.${finding}`)];
  if (verdict.status !== 'covered') return [statusName(verdict.status)];
  return [...named, words(`editor.short.${verdict.ownership.state}`)];
}

/** The first words of a company's name; the tag tells it apart, and the tooltip has it whole. */
function shortName(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  let short = first;
  for (const word of rest) {
    if (displayWidth(`${short} ${word}`) > LONGEST_NAME) break;
    short += ` ${word}`;
  }
  return cutToWidth(short, LONGEST_WORD);
}

/** Text from a repository must not bring icons of its own. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
