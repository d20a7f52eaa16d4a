import type { Reason, Verdict } from './model';

/** The verdict on lines that can't be judged: uncommitted, older than a shallow clone's boundary, unreadable. */
export function notJudged(reason: Extract<Reason, 'uncommitted' | 'before-shallow-boundary' | 'unreadable'>): Verdict {
  return {
    status: 'not_judged',
    ownership: { state: 'unknown' },
    person: null,
    vendor: 'unknown',
    agreements: [],
    gaps: [],
    reasons: [reason],
    clauses: {},
    ai: false,
    inForceToday: {},
  };
}
