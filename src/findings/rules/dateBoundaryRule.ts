import { message } from '../../wording/message';
import type { LineRule } from './lineRule';

/** Another clock would decide otherwise (coverage.md, rule 2) of whom the lines' coverage hangs on. */
export const dateBoundaryRule: LineRule =
  () =>
  ({ verdict }) => {
    const { reasons, agreements, coAuthor } = verdict.decidedBy ?? verdict;
    if (!reasons.includes('date-boundary')) return null;
    return {
      id: 'coverage/date-boundary',
      key: verdict.status,
      coAuthor,
      tell: (name, when) => message('finding.date-boundary', { name, when }),
      evidence: agreements,
    };
  };
