import type { OwnershipKey } from '../../analysis/model';
import type { Finding } from '../../findings/model';
import type { Status } from '../../judgement/model';
import { ownershipBreakdown, statusBreakdown } from '../../report/breakdown';
import type { BreakdownRow } from '../../report/breakdown';
import { percentOf } from '../../report/percentOf';
import { findingTitle } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import type { Fact } from './viewNode';

/** `1,714 lines (11%)` */
export function linesText(lines: number, whole: number): string {
  if (lines === 0) return words('view.no-lines');
  return words('view.lines', { lines: counted('lines', lines), share: percentOf(lines, whole) });
}

/** The name first: what is cut off at the end of a row is the folder. */
export function splitPath(path: string): [name: string, folder: string] {
  const slash = path.lastIndexOf('/');
  return [visibleText(path.slice(slash + 1)), visibleText(path.slice(0, Math.max(slash, 0)))];
}

interface Judged {
  readonly lines: number;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  readonly byOwnership?: Readonly<Record<OwnershipKey, number>>;
}

/** How lines stand, in full; nothing where no register says. */
export function coverageFacts(
  { register }: { readonly register: unknown },
  { lines, byStatus, byOwnership }: Judged,
): Fact[] {
  if (!register || lines === 0) return [];
  const text = (rows: readonly BreakdownRow[]): string =>
    rows.map((row) => `${row.name} ${percentOf(row.lines, lines)}`).join(', ');
  return [
    ['editor.coverage', text(statusBreakdown(byStatus))],
    ...(byOwnership ? [['report.column.ownership', text(ownershipBreakdown(byOwnership))] as const] : []),
  ];
}

/** What is to be looked at, each kind once. */
export function foundFact(found: readonly Finding[]): Fact {
  return ['editor.wrong', [...new Set(found.map(({ id }) => visibleText(findingTitle(id))))].join('; ')];
}
