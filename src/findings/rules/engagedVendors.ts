import { spanHolds, spanOf } from '../../register/engagementSpan';
import type { Vendor } from '../../register/schema';
import type { RegisterFacts } from './registerFacts';

/** The vendors that somebody is engaged with today, or whose subcontractor's people work for them; no drafts. */
export function engagedVendors({ register, index, today }: RegisterFacts): Vendor[] {
  const engaged = new Set<string>();
  for (const { engagement } of index.engagements.values()) {
    if (engagement.draft === true || !spanHolds(spanOf(engagement), today)) continue;
    for (let at = index.vendors.get(engagement.party); at && !engaged.has(at.id);) {
      engaged.add(at.id);
      at = index.vendors.get(at.subcontractor_of ?? '');
    }
    if (engagement.for && index.vendors.has(engagement.for)) engaged.add(engagement.for);
  }
  return (register.vendors ?? []).filter(({ id, draft }) => engaged.has(id) && draft !== true);
}
