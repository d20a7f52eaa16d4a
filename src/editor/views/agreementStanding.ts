import type { AgreementAnalysis } from '../../analysis/model';
import { agreementStatusName } from '../../report/stateNames';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { AGREEMENT_ICONS } from './nodeIcon';
import type { NodeIcon } from './nodeIcon';

/** In the order of the view. */
export const STANDINGS = ['expiring', 'inForce', 'notYet', 'ended', 'notSigned'] as const;
export type Standing = (typeof STANDINGS)[number];

/** As long as it takes to have a new one signed. */
const SOON = 90;

type Dated = Pick<AgreementAnalysis, 'status' | 'effective' | 'end' | 'inForceToday' | 'signed'>;

/** Where an agreement stands on a day. */
export function standingOf(agreement: Dated, today: string): Standing {
  const { status, end, inForceToday } = agreement;
  if (status === 'draft' || status === 'sent') return 'notSigned';
  if (inForceToday) return end !== null && daysBetween(today, end) <= SOON ? 'expiring' : 'inForce';
  return status === 'terminated' || (end !== null && end < today) ? 'ended' : 'notYet';
}

/** The same in a word or two, with its date. */
export function standingText(agreement: Dated, today: string): string {
  const { end, effective, signed, status } = agreement;
  switch (standingOf(agreement, today)) {
    case 'inForce':
      return words('view.agreement.in-force');
    case 'expiring':
      return words('view.agreement.expiring', { days: counted('days', daysBetween(today, end ?? today)) });
    case 'ended':
      return end === null ? agreementStatusName(status) : words('view.agreement.ended', { day: end });
    case 'notYet': {
      const from = [effective, signed]
        .filter((day) => day !== null && day > today)
        .sort()
        .at(-1);
      return from ? words('view.agreement.from', { day: from }) : words('report.no-date');
    }
    case 'notSigned':
      return agreementStatusName(status);
  }
}

export function standingIcon(standing: Standing): NodeIcon {
  return AGREEMENT_ICONS[standing];
}

const DAY = 86_400_000;

/** Both are days of the calendar, `YYYY-MM-DD`. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
