import type { VendorAnalysis } from '../../analysis/model';
import type { RegisterIndex } from '../../register/indexed';
import { vendorKindName } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { vendorName as nameOfVendor } from '../../report/vendorName';
import type { Target } from './viewNode';

/** The organisation, its vendors with those that work for them after each, individuals, bots; who isn't known comes last. */
export function vendorsInOrder(vendors: readonly VendorAnalysis[], index: RegisterIndex | null): VendorAnalysis[] {
  const ids = new Set(vendors.map(({ id }) => id));
  const above = ({ id }: VendorAnalysis): string | null => {
    const upper = index?.vendors.get(id)?.subcontractor_of ?? null;
    return upper !== null && upper !== id && ids.has(upper) ? upper : null;
  };
  const placed = new Set<VendorAnalysis>();
  const withLower = (vendor: VendorAnalysis): void => {
    if (placed.has(vendor)) return;
    placed.add(vendor);
    for (const lower of vendors) if (above(lower) === vendor.id) withLower(lower);
  };
  for (const kind of ['organisation', 'vendor', 'domain', 'individuals', 'bots', 'unknown'] as const) {
    const ofKind = vendors.filter((vendor) => vendor.kind === kind);
    for (const vendor of ofKind.filter((each) => above(each) === null)) withLower(vendor);
    // The register's check refuses a circle; nobody is to be missing all the same.
    for (const vendor of ofKind) withLower(vendor);
  }
  return [...placed];
}

/** The entry of the register; null for those that have none. */
export function vendorEntry({ id, kind }: VendorAnalysis): Target | null {
  if (kind !== 'organisation' && kind !== 'vendor') return null;
  return { kind: 'entry', of: kind === 'organisation' ? 'organisation' : 'vendors', id };
}

/** Here stand people: of those without a vendor the register says nothing. */
export function vendorName(vendor: VendorAnalysis): string {
  return vendor.kind === 'unknown' ? vendorKindName('unknown') : visibleText(nameOfVendor(vendor));
}
