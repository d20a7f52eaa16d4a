import path from 'node:path';
import type { Imported } from '../register/importInto';
import type { Dropped } from '../register/importers/dropped';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { english } from '../wording/render';
import { note, printLine } from './output';

/** From here on only --json lists what wasn't taken. */
const MOST_SHOWN = 20;

/** What an import did, for people. */
export async function printImport(
  file: string,
  { totals, changes }: Imported,
  dropped: readonly Dropped[],
  written: boolean,
): Promise<void> {
  const rows = dropped.filter(({ field }) => field === null).length;
  const shown = path.relative(process.cwd(), file);
  const told = { path: shown.startsWith('..') ? file : shown, ...totals, dropped: rows };
  await printLine(visibleText(english(message(written ? 'import.summary' : 'import.summary.dry', told))));
  for (const list of ['vendors', 'people', 'agreements'] as const) {
    const of = changes.filter((change) => change.list === list);
    if (of.length === 0) continue;
    const added = of.filter(({ action }) => action === 'add').length;
    const counted = { list: message(`import.list.${list}`), added, updated: of.length - added };
    await printLine(`  ${english(message('import.counts', counted))}`);
  }
  for (const one of dropped.slice(0, MOST_SHOWN)) await printLine(`  - ${visibleText(lineOf(one))}`);
  const more = dropped.length - MOST_SHOWN;
  if (more > 0) await printLine(`  ${english(message('import.dropped.more', { count: more }))}`);
  if (written && changes.length > 0) note(message('import.next'));
}

function lineOf({ line, field, reason, count }: Dropped): string {
  if (field === null) {
    return line === null ? english(reason) : english(message('import.dropped.row', { line, reason }));
  }
  if (line === null) return english(message('import.dropped.field-nowhere', { field, reason, count }));
  if (count === 1) return english(message('import.dropped.part', { line, field, reason }));
  return english(message('import.dropped.field', { line, field, reason, count }));
}
