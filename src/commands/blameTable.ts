import { createColors } from 'picocolors';
import type { JudgedFile } from '../analysis/judgeFile';
import { ownershipKey } from '../analysis/ownershipKey';
import type { JudgedSegment } from '../findings/facts';
import { dayOf } from '../register/calendarDay';
import { cutToWidth, displayWidth } from '../report/displayWidth';
import { ownershipName, statusName } from '../report/stateNames';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { english } from '../wording/render';

const WIDEST_NAME = 22;

/** A file's lines as a table, one row for each run of lines with one origin. */
export function blameTable({ path, segments }: JudgedFile, { colour }: { colour: boolean }): string {
  const colours = createColors(colour);
  const rows = segments.map((segment) => cells(segment));
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  const body = rows.map((row, index) => {
    const text = row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, widths[column]! - displayWidth(cell))))
      .join('  ')
      .trimEnd();
    return isSound(segments[index]!) ? text : colours.yellow(text);
  });
  return `${[colours.bold(visibleText(path)), ...body].join('\n')}\n`;
}

function cells({ line, count, commit, verdict }: JudgedSegment): string[] {
  const lines = count === 1 ? String(line) : `${line}-${line + count - 1}`;
  return [
    lines,
    commit ? commit.id.slice(0, 10) : '—',
    commit ? dayOf(commit.author.time, commit.author.offset) : '—',
    commit
      ? cutToWidth(visibleText(commit.author.name || commit.author.email), WIDEST_NAME)
      : english(message(`reason.${verdict.reasons[0] ?? 'unreadable'}`)),
    visibleText(verdict.vendor),
    `${statusName(verdict.status)} · ${ownershipName(ownershipKey(verdict.ownership))}`,
  ];
}

function isSound({ verdict }: JudgedSegment): boolean {
  return verdict.status === 'exempt' || (verdict.status === 'covered' && verdict.ownership.state === 'assigned');
}
