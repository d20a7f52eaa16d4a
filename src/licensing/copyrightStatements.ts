import { goesOn, isOpen, isTail, oneBlank, withoutTail } from './copyrightEnd';
import { holdersIn } from './copyrightHolders';
import { copyrightMarkers, isStatement, YEARS_BEFORE } from './copyrightMarkers';
import type { CopyrightMarker } from './copyrightMarkers';
import { isPlaceholder } from './copyrightPlaceholder';
import { readYears, yearOffsets, yearsText } from './copyrightYears';
import type { YearRange } from './copyrightYears';
import type { Prose, ProseLine } from './prose';
import { remembering } from './remembering';
import { withoutIgnored } from './reuseIgnored';
import { runText } from './runText';
import { hasCopyrightMark, mayStateCopyright } from './tellingWords';

export interface CopyrightStatement {
  /** Its first and last lines, 1-based. */
  readonly line: number;
  readonly lastLine: number;
  /** "2010, 2012-2014, 2020-present": in order, years in a row as ranges. Empty if none is given. */
  readonly years: string;
  /** As written. Empty if nobody is named. */
  readonly holders: readonly string[];
  /** An e-mail or web address. */
  readonly contact: string | null;
  /** The statement as written, on one line, without what follows it ("All rights reserved", a licence). */
  readonly text: string;
}

/** Of one statement; what is longer isn't one. */
const LONGEST = 600;
const MOST_LINES = 6;

interface Draft {
  readonly line: number;
  lastLine: number;
  body: string;
}

type Said = Omit<CopyrightStatement, 'line' | 'lastLine'>;

/** What a marker and, on the next line, what stands behind it say; null if that is no statement. Many files have the same. */
const saidIn = remembering((marked): Said | null => {
  const [lead = '', body = ''] = marked.split('\n', 2);
  const short = withoutTail(body).slice(0, LONGEST);
  if (isPlaceholder(short)) return null;
  const ranges: YearRange[] = [];
  const names: string[] = [];
  let from = 0;
  for (const at of yearOffsets(short)) {
    if (at < from) continue;
    const years = readYears(short, at);
    if (!years) continue;
    names.push(short.slice(from, at));
    ranges.push(...years.ranges);
    from = years.end;
  }
  names.push(short.slice(from));
  // "Ann Alder 2000 (the kernel)": what is in parentheses goes on with the name before the year.
  const parts = names.map((name) => name.trim()).filter(Boolean);
  const { holders, contact } = holdersIn(parts.join(', ').replaceAll(', (', ' ('));
  if (holders.length === 0 && ranges.length === 0) return null;
  return { years: yearsText(ranges), holders, contact, text: oneBlank(`${lead} ${short}`) };
});

/** The text of a line from a marker to the next one that begins a statement. */
interface Found {
  readonly marker: CopyrightMarker;
  readonly lead: string;
  readonly body: string;
  /** Nothing stands behind it on its line, so that it may go on below. */
  readonly open: boolean;
}

const bodyAfter = (text: string, { end }: CopyrightMarker): string =>
  oneBlank(text.slice(end, end + 4 * LONGEST).replace(/^[\s:,.*–—-]{1,80}/, ''));

function statementsOf(text: string, nextLine: string): readonly Found[] {
  const markers = copyrightMarkers(text);
  const starts = markers.filter((marker) => {
    const body = bodyAfter(text, marker);
    const whole = body === '' && marker.kind !== 'letter' ? oneBlank(nextLine).slice(0, LONGEST) : body;
    if (body === '' && !/^(?:19|20)[0-9]{2}|^\(c\) (?:19|20)/i.test(whole)) return false;
    return isStatement(marker, text.slice(Math.max(0, marker.at - 200), marker.at), whole.replace(/^\(c\) /i, ''));
  });
  return starts.map((marker, index) => {
    const next = starts[index + 1];
    const body = next ? text.slice(marker.end, next.at) : text.slice(marker.end, marker.end + 4 * LONGEST);
    const tidy = oneBlank(body.replace(/^[\s:,.*–—-]{1,80}/, ''));
    const [, years = ''] = YEARS_BEFORE.exec(text.slice(0, marker.at)) ?? [];
    return {
      marker,
      lead: text.slice(marker.at, marker.end),
      body: `${years} ${tidy}`.trim(),
      open: next === undefined,
    };
  });
}

/** Comment marks in a file that was read as prose, like a README's; blanks in their place keep the indent. */
const withoutMark = (text: string): string =>
  text.replace(/^\s{0,40}(?:[*#;%]{1,4}|\/{2,4}|--)(?=\s)/, (mark) => ' '.repeat(mark.length));

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** "2002 Bar" below "Copyright (C) 2001 Foo": the same word stands for both. */
function isFollower(text: string, above: string, marker: CopyrightMarker): boolean {
  const bare = oneBlank(text);
  const years = readYears(bare, 0);
  if (years && /^[,:]? (?:by )?[\p{Lu}\p{Lo}"'<]/u.test(bare.slice(years.end)) && !isTail(bare.slice(years.end)))
    return true;
  if (!goesOn('', bare)) return false;
  if (years ?? (indentOf(text) < indentOf(above) + 6 || indentOf(text) < marker.end - marker.at)) return false;
  return (
    bare.length <= 80 &&
    /^[\p{Lu}\p{Lo}]/u.test(bare) &&
    /[\p{L}>.)]$/u.test(bare) &&
    !isTail(bare) &&
    /<[^<>]+@[^<>]+>$/.test(bare)
  );
}

class Reader {
  readonly statements: CopyrightStatement[] = [];

  constructor(private readonly lines: readonly ProseLine[]) {}

  /** The text of the line at `index` if it is the one right below `line`. */
  private below(index: number, line: number): string | null {
    const next = this.lines[index];
    return next?.line === line + 1 ? withoutMark(next.text) : null;
  }

  private push({ line, lastLine, body }: Draft, lead: string): void {
    const said = saidIn(`${lead}\n${body}`);
    if (said) this.statements.push({ line, lastLine, ...said });
  }

  /** Takes the lines that a statement goes on over; the index of the first line behind. */
  private extend(draft: Draft, index: number): number {
    let at = index;
    while (at < index + MOST_LINES && draft.body.length < LONGEST) {
      const text = this.below(at, draft.lastLine);
      if (text === null) break;
      const next = oneBlank(text);
      if (!isOpen(draft.body) && !/^(?:and|&) [\p{Lu}\p{Lo}]/u.test(next)) break;
      if (statementsOf(text, '').length > 0 && !/^\(c\) /i.test(next)) break;
      if (!goesOn(draft.body, next) || isTail(draft.body)) break;
      draft.body = oneBlank(`${draft.body} ${next.slice(0, LONGEST).replace(/^(?:\(c\)|©) /i, '')}`);
      draft.lastLine += 1;
      at += 1;
    }
    return at;
  }

  read(): void {
    let index = 0;
    while (index < this.lines.length) {
      const { line, text: whole } = this.lines[index]!;
      index += 1;
      if (!hasCopyrightMark(whole)) continue;
      const text = withoutMark(whole);
      const found = statementsOf(text, this.below(index, line) ?? '');
      for (const { lead, body, open } of found) {
        const draft = { line, lastLine: line, body };
        if (open) index = this.extend(draft, index);
        this.push(draft, lead);
      }
      const last = found.at(-1);
      if (last) index = this.followers(last, text, index);
    }
  }

  private followers({ marker }: Found, above: string, from: number): number {
    let index = from;
    for (;;) {
      const before = this.lines[index - 1]!;
      const text = this.below(index, before.line);
      if (text === null || statementsOf(text, '').length > 0 || !isFollower(text, above, marker)) return index;
      const draft = { line: before.line + 1, lastLine: before.line + 1, body: oneBlank(text) };
      index = this.extend(draft, index + 1);
      this.push(draft, '');
    }
  }
}

/**
 * The copyright statements of a file's comments: "Copyright", "©", "(c)" with a year, "Copr.", and the values of SPDX
 * copyright tags (of snippets, too). Left out: sentences about copyright, notices and holders, what a template still
 * has to fill in, and what is between REUSE-IgnoreStart and REUSE-IgnoreEnd.
 */
export function copyrightStatements(prose: readonly Prose[]): readonly CopyrightStatement[] {
  return withoutIgnored(prose).flatMap(({ lines }) => {
    // Most comments say nothing of it, and reading them line by line costs more than this look.
    if (!mayStateCopyright(lines)) return [];
    const first = lines[0]!.line;
    return statementsIn(runText(lines), lines).map(({ line, lastLine, ...statement }) => {
      return { line: line + first, lastLine: lastLine + first, ...statement };
    });
  });
}

/** Of a run of prose; lines are counted from its first. */
const statementsIn = remembering((_, lines: readonly ProseLine[]): readonly CopyrightStatement[] => {
  const first = lines[0]!.line;
  const reader = new Reader(lines.map(({ line, text }) => ({ line: line - first, text })));
  reader.read();
  return reader.statements;
});
