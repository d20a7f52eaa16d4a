import type { Terms } from '../schema';

/** That a licence comes in is what a contributor agreement is; which one, no export says. */
export function inboundTerms(licence: string | null): Terms {
  return { inbound_licence: licence === null ? {} : { licence } };
}
