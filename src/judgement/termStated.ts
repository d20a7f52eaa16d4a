import type { TermName } from '../register/schema';
import type { Version } from './versions';

/**
 * Whether a term is stated at all: null, `false` and an empty list state nothing. What is stated counts as held; whether
 * it is good enough (a long enough duration, a cap) is another question. A DCO is an inbound licence by its nature.
 */
export function termStated({ terms, type }: Pick<Version, 'terms' | 'type'>, term: TermName): boolean {
  if (term === 'inbound_licence' && type === 'dco') return true;
  const value: unknown = terms[term];
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false;
}
