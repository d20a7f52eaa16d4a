import type { Analysis } from '../analysis/model';
import { counted } from '../wording/counted';
import { formatCount } from '../wording/formatCount';
import { percentOf } from './percentOf';
import { words } from './words';

export interface Headline {
  /** The large number; null where nothing could be judged. */
  readonly share: string | null;
  /** The report in one sentence. */
  readonly sentence: string;
  /** The lines behind it. */
  readonly details: readonly string[];
}

/** What a reader takes away if they read one sentence: how much is assigned on the record. */
export function headline({ totals, register, agreements }: Analysis): Headline {
  const size = words('report.lines-in-files', {
    lines: counted('lines', totals.lines),
    files: counted('textFiles', totals.files),
  });
  if (totals.lines === 0) return { share: null, sentence: words('report.headline.empty'), details: [size] };
  if (!register) {
    const details = [size, words('report.no-register.remedy')];
    return { share: null, sentence: words('report.headline.unknown'), details };
  }
  const assigned = totals.byOwnership.assigned ?? 0;
  const conditional = totals.byOwnership['assigned/conditional'] ?? 0;
  const share = percentOf(assigned, totals.lines);
  const detail = words('report.headline.detail', {
    assigned: formatCount(assigned),
    lines: counted('lines', totals.lines),
    files: counted('textFiles', totals.files),
  });
  return {
    share,
    sentence: words('report.headline', { share, organisation: register.organisation.name }),
    details: [
      detail,
      ...(agreements.length === 0 ? [words('report.headline.no-agreements')] : []),
      ...(conditional > 0 ? [words('report.headline.conditional', { conditional: formatCount(conditional) })] : []),
    ],
  };
}
