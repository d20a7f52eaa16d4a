import type { TermName } from '../register/schema';
import type { Version } from './versions';

/**
 * Whether a term is stated at all: null, `false` and an empty list state nothing. What is stated counts as held; whether
 * it is good enough (a long enough duration, a cap) is another question. A DCO is an inbound licence by its nature.
 */
export function termStated({ terms, type }: Pick<Version, 'terms' | 'type'>, term: TermName): boolean {
  return (term === 'inbound_licence' && type === 'dco') || isStated(terms[term]);
}

/** Whether no term is stated: of a draft, whose terms are yet to be written. */
export function statesNothing({ terms, type }: Pick<Version, 'terms' | 'type'>): boolean {
  return type !== 'dco' && !Object.values(terms).some(isStated);
}

function isStated(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false;
}
