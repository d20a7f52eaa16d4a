import type { MessageId } from '../wording/english';
import type { Severity } from './model';

interface Entry {
  readonly severity: Severity;
  readonly why: MessageId;
  /**
   * Whose lines a finding counts, where others of the rule may count the same ones: those that hang on a link of the
   * chain, or rest on an agreement.
   */
  readonly counts?: 'link' | 'agreement';
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
  'coverage/date-boundary': { severity: 'information', why: 'why.date-boundary' },
  'chain/missing-link': { severity: 'error', why: 'why.missing-link', counts: 'link' },
  'chain/no-flow-down': { severity: 'error', why: 'why.no-flow-down', counts: 'link' },
  'chain/no-consent': { severity: 'error', why: 'why.no-consent' },
  /** A warning once the event is overdue: policy.pending_warn_after, 60 days by default. */
  'title/pending': { severity: 'information', why: 'why.pending' },
  'title/promise-only': { severity: 'error', why: 'why.promise-only', counts: 'agreement' },
  'title/work-for-hire-without-assignment': { severity: 'error', why: 'why.work-for-hire', counts: 'agreement' },
  /** A warning where the law's text leaves open whether it reaches software. */
  'title/term-unstated': { severity: 'error', why: 'why.term-unstated', counts: 'agreement' },
  'title/reverted': { severity: 'error', why: 'why.reverted', counts: 'agreement' },
  'title/form': { severity: 'error', why: 'why.form', counts: 'agreement' },
  'title/joint': { severity: 'error', why: 'why.joint', counts: 'agreement' },
  'title/licensed-core': { severity: 'error', why: 'why.licensed-core', counts: 'agreement' },
  'title/moral-rights': { severity: 'warning', why: 'why.moral-rights', counts: 'agreement' },
  'title/bulk-import': { severity: 'warning', why: 'why.bulk-import' },
  'title/reformatted': { severity: 'warning', why: 'why.reformatted' },
  'title/vendored': { severity: 'warning', why: 'why.vendored' },
  'milestone/ref-moved': { severity: 'error', why: 'why.ref-moved' },
  'bgip/unlisted': { severity: 'error', why: 'why.background.unlisted' },
  'bgip/unlicensed': { severity: 'error', why: 'why.background.unlicensed' },
  'bgip/made-during-engagement': { severity: 'warning', why: 'why.background.made-during-engagement' },
  'nda/missing': { severity: 'error', why: 'why.nda.missing' },
  'nda/short-term': { severity: 'warning', why: 'why.nda.short-term', counts: 'agreement' },
  'nda/trade-secret-term': { severity: 'error', why: 'why.nda.trade-secret-term', counts: 'agreement' },
  'nda/expiring': { severity: 'warning', why: 'why.nda.expiring', counts: 'agreement' },
  'nda/scope': { severity: 'warning', why: 'why.nda.scope', counts: 'agreement' },
  'nda/not-enforceable-at-home': { severity: 'warning', why: 'why.not-enforceable-at-home' },
  'terms/derivatives': { severity: 'warning', why: 'why.terms.derivatives', counts: 'agreement' },
  'terms/reuse': { severity: 'information', why: 'why.terms.reuse', counts: 'agreement' },
  'terms/indemnity': { severity: 'warning', why: 'why.terms.indemnity', counts: 'agreement' },
  'terms/remedies': { severity: 'information', why: 'why.terms.remedies', counts: 'agreement' },
  'terms/reverse-engineering': { severity: 'warning', why: 'why.terms.reverse-engineering', counts: 'agreement' },
  'terms/competitors': { severity: 'information', why: 'why.terms.competitors', counts: 'agreement' },
  'offboard/return-proof': { severity: 'error', why: 'why.return-proof' },
  'offboard/still-active': { severity: 'error', why: 'why.still-active' },
  'access/outside-grant': { severity: 'error', why: 'why.outside-grant' },
  'access/protected-path': { severity: 'warning', why: 'why.protected-path' },
  'access/review-due': { severity: 'warning', why: 'why.review-due' },
  'law/review-stale': { severity: 'warning', why: 'why.review-stale' },
  'law/dispute-forum': { severity: 'warning', why: 'why.dispute-forum', counts: 'agreement' },
  'access/shared-account': { severity: 'warning', why: 'why.shared-account' },
  /** Only where the register's policy asks for signatures. */
  'integrity/unsigned': { severity: 'warning', why: 'why.unsigned' },
  /** Only where signatures are verified, which is asked for. */
  'integrity/untrusted-signature': { severity: 'warning', why: 'why.untrusted-signature' },
  'integrity/backdated': { severity: 'error', why: 'why.backdated' },
  /** Where a change is looked at, not the whole. */
  'record/self-added': { severity: 'error', why: 'why.self-added' },
  'record/unverified': { severity: 'warning', why: 'why.unverified', counts: 'agreement' },
  'ai/undisclosed': { severity: 'warning', why: 'why.ai.undisclosed' },
  'ai/forbidden': { severity: 'error', why: 'why.ai.forbidden' },
  'ai/no-human-author': { severity: 'information', why: 'why.no-human-author' },
  'vetting/missing': { severity: 'warning', why: 'why.vetting' },
  'vetting/stale': { severity: 'warning', why: 'why.vetting' },
  'vendor/review-due': { severity: 'warning', why: 'why.vendor.review-due' },
  'vendor/questionnaire': { severity: 'warning', why: 'why.vendor.questionnaire' },
  'vendor/data-residency': { severity: 'warning', why: 'why.vendor.data-residency' },
  'vendor/incident-open': { severity: 'warning', why: 'why.vendor.incident-open' },
  'vendor/key-staff-change': { severity: 'warning', why: 'why.vendor.key-staff-change' },
  'asset/unclassified': { severity: 'information', why: 'why.asset.unclassified' },
  'asset/registration-due': { severity: 'warning', why: 'why.asset.registration-due' },
  'asset/model-ownerless': { severity: 'warning', why: 'why.asset.ownerless' },
  'training/stale': { severity: 'information', why: 'why.training' },
  /** Only where the register has a licence policy, which all of these but the second need. */
  'licence/missing-header': { severity: 'warning', why: 'why.licence.missing-header' },
  /** A warning for an identifier that the list hasn't, information for one that it has given up. */
  'licence/invalid-expression': { severity: 'error', why: 'why.licence.invalid-expression' },
  /** Information for what the policy wants reviewed. */
  'licence/unexpected': { severity: 'warning', why: 'why.licence.unexpected' },
  'licence/forbidden': { severity: 'error', why: 'why.licence.forbidden' },
  'licence/header-mismatch': { severity: 'warning', why: 'why.licence.header-mismatch' },
  'licence/incompatible': { severity: 'error', why: 'why.licence.incompatible' },
  'licence/text-missing': { severity: 'warning', why: 'why.licence.text-missing' },
  'licence/text-changed': { severity: 'warning', why: 'why.licence.text-changed' },
  /** An error where the policy rules the licence out; information where it may be chance, or is a declared dependency. */
  'snippet/match': { severity: 'warning', why: 'why.snippet.match' },
  /** Both in the editor alone, while lines are fresh. An error where the policy rules out what the notice says. */
  'paste/licensed-text': { severity: 'warning', why: 'why.paste.licensed-text' },
  'paste/unlicensed': { severity: 'warning', why: 'why.paste.unlicensed' },
  /** Only where a tree is compared with the organisation's own code, which is asked for. */
  'reuse/outbound': { severity: 'warning', why: 'why.reuse.outbound' },
  'privacy/dpa-missing': { severity: 'error', why: 'why.dpa' },
} as const satisfies Record<string, Entry>;

export type FindingId = keyof typeof CATALOGUE;

export function countsOf(id: FindingId): Entry['counts'] {
  const entry: Entry = CATALOGUE[id];
  return entry.counts;
}
