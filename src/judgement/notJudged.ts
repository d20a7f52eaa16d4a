import type { Reason, Verdict } from './model';

function verdict(reason: Reason): Verdict {
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

/** The verdicts on lines that nobody can be asked about: one value each, so that they can be told by identity. */
export const NOT_JUDGED = {
  'before-shallow-boundary': verdict('before-shallow-boundary'),
  uncommitted: verdict('uncommitted'),
  unreadable: verdict('unreadable'),
} as const;
