import type { SignatureState } from '../history/signatures/model';
import type { CheckedSignatures } from '../history/signatures/verifySignatures';
import { counted } from '../wording/counted';
import type { CountedNoun } from '../wording/counted';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import type { Unknown } from './model';
import { Tally } from './tally';

const STATES: readonly SignatureState[] = ['verified', 'untrusted', 'expired', 'revoked', 'bad', 'unchecked'];

/** `3 commits verified; 1 commit not checked`: null where there are none. */
export function signatureParts(
  noun: CountedNoun,
  counts: Readonly<Partial<Record<SignatureState, number>>>,
): Message | null {
  return STATES.reduceRight<Message | null>((rest, state) => {
    const count = counts[state] ?? 0;
    if (count === 0) return rest;
    const first = message(`signature.${state}`, { count: counted(noun, count) });
    return rest ? message('signature.and', { first, rest }) : first;
  }, null);
}

/** What a check of signatures gave, and what it couldn't: told wherever it was asked for. */
export function signatureSummary({ checks, notes }: CheckedSignatures): {
  readonly unknowns: readonly Unknown[];
  readonly notes: readonly Message[];
} {
  const tally = new Tally<SignatureState>();
  for (const { state } of checks.values()) tally.add(state, 1);
  const parts = signatureParts('commits', tally.record());
  const commits = counted('commits', tally.get('unchecked'));
  return {
    unknowns:
      tally.get('unchecked') > 0 ? [{ path: null, lines: 0, message: message('unknown.signatures', { commits }) }] : [],
    notes: [
      parts ? message('note.signatures', { parts }) : message('note.signatures.none'),
      ...(tally.get('verified') > 0 ? [message('note.signatures.verified')] : []),
      ...notes,
    ],
  };
}
