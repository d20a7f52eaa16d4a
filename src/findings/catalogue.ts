import type { MessageId } from '../wording/english';
import type { Severity } from './model';

interface Entry {
  readonly severity: Severity;
  readonly why: MessageId;
}

/**
 * Every finding that the product makes, once: diagnostics, report, exit code and documentation read this table.
 * An entry stands here only while something raises it.
 */
export const CATALOGUE = {
  'coverage/unknown-contributor': { severity: 'error', why: 'why.unknown-contributor' },
  'coverage/domain-only': { severity: 'warning', why: 'why.domain-only' },
  'coverage/expired': { severity: 'error', why: 'why.expired' },
  'coverage/not-yet-effective': { severity: 'error', why: 'why.not-yet-effective' },
  'coverage/out-of-scope': { severity: 'error', why: 'why.out-of-scope' },
  /** An error where ip_assignment is among the missing terms, else a warning. */
  'coverage/partly': { severity: 'warning', why: 'why.partly' },
  'chain/missing-link': { severity: 'error', why: 'why.missing-link' },
  'chain/no-flow-down': { severity: 'error', why: 'why.no-flow-down' },
  /** A warning once the event is overdue: policy.pending_warn_after, 60 days by default. */
  'title/pending': { severity: 'information', why: 'why.pending' },
  'access/shared-account': { severity: 'warning', why: 'why.shared-account' },
  'ai/no-human-author': { severity: 'information', why: 'why.no-human-author' },
} as const satisfies Record<string, Entry>;

export type FindingId = keyof typeof CATALOGUE;
