import { fixedVendorName } from '../analysis/fixedVendors';
import type { Grounds } from '../analysis/grounds';
import { createTags } from '../analysis/vendorTag';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';

export interface VendorLabel {
  readonly name: string;
  /** Two characters; null without a register, where vendors are no more than e-mail domains. */
  readonly tag: string | null;
}

const labels = new WeakMap<Grounds, (id: string) => VendorLabel>();

/** A vendor as people know it: the same name and tag as in the report. */
export function vendorLabel(grounds: Grounds, id: string): VendorLabel {
  let label = labels.get(grounds);
  if (!label) labels.set(grounds, (label = labeller(grounds)));
  return label(id);
}

function labeller({ register: read, naming }: Grounds): (id: string) => VendorLabel {
  const register = read?.register ?? null;
  const tags = createTags(register);
  return (id) => {
    const fixed = fixedVendorName(id, register !== null);
    const name = fixed ? words(fixed) : visibleText(naming.party(id));
    return { name, tag: register ? visibleText(tags(id, name)) : null };
  };
}
