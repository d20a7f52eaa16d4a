import { message } from '../../wording/message';
import type { LineRule } from './lineRule';

/** Another clock would decide otherwise: coverage.md, rule 2. */
export const dateBoundaryRule: LineRule =
  () =>
  ({ verdict }) =>
    verdict.reasons.includes('date-boundary')
      ? {
          id: 'coverage/date-boundary',
          key: verdict.status,
          tell: (name, when) => message('finding.date-boundary', { name, when }),
          evidence: verdict.agreements,
        }
      : null;
