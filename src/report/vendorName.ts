import type { VendorAnalysis } from '../analysis/model';
import { words } from './words';

/** A vendor's name for readers; those who stand together without a name of their own are named in the reader's language. */
export function vendorName({ kind, name }: Pick<VendorAnalysis, 'kind' | 'name'>): string {
  return kind === 'individuals' || kind === 'bots' || kind === 'unknown' ? words(`vendor.${kind}`) : name;
}
