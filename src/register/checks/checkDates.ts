import { message } from '../../wording/message';
import type { EntryPath, Report } from '../problem';
import type { Register } from '../schema';

type Day = string | null | undefined;

/** Nothing ends before it begins, and what is over says since when. */
export function checkDates(register: Register, report: Report): void {
  const inOrder = (first: Day, last: Day, path: EntryPath, field: string) => {
    if (first != null && last != null && last < first)
      report([...path, field], message('problem.ends-first', { first, last }));
  };
  register.people?.forEach((person, at) => {
    person.engagements?.forEach(({ start, end }, engagementAt) => {
      inOrder(start, end, ['people', at, 'engagements', engagementAt], 'end');
    });
  });
  register.agreements?.forEach((agreement, at) => {
    const path = ['agreements', at];
    const from = agreement.effective ?? agreement.signed;
    inOrder(from, agreement.end, path, 'end');
    inOrder(from, agreement.terminated_on, path, 'terminated_on');
    // In force on no day, so that its lines show; nothing else depends on it.
    if (agreement.status === 'terminated' && agreement.terminated_on == null) {
      report([...path, 'status'], message('problem.terminated-undated', { id: agreement.id }), 'warning');
    }
    if (agreement.status === 'executed' && from == null) {
      report([...path, 'status'], message('problem.executed-undated', { id: agreement.id }), 'warning');
    }
    agreement.schedule?.forEach((row, rowAt) => inOrder(row.from, row.until, [...path, 'schedule', rowAt], 'until'));
  });
  register.grants?.forEach(({ start, end }, at) => inOrder(start, end, ['grants', at], 'end'));
  register.records?.forEach(({ date, expires }, at) => inOrder(date, expires, ['records', at], 'expires'));
}
