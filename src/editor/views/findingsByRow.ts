import type { Analysis } from '../../analysis/model';
import type { FindingId } from '../../findings/catalogue';
import type { Finding } from '../../findings/model';
import type { RegisterIndex } from '../../register/indexed';
import type { Register } from '../../register/schema';

/** Findings about entries without a row of their own: whose entry each is. An id is unique within its kind alone. */
const OWNERS: Readonly<Partial<Record<FindingId, (register: Register, entry: string) => string | null | undefined>>> = {
  'access/review-due': ({ grants }, entry) => grants?.find(({ id }) => id === entry)?.to,
  'training/stale': ({ records }, entry) => records?.find(({ id }) => id === entry)?.subject,
  'title/pending': agreementOf,
  'milestone/ref-moved': agreementOf,
};

function agreementOf({ milestones }: Register, entry: string): string | undefined {
  return milestones?.find(({ id }) => id === entry)?.agreement;
}

/**
 * What calls for somebody to act, by the contributor, vendor or agreement that it stands under: what is about a grant or a
 * record under the party that it is for, what is about a milestone under its agreement.
 */
export function findingsByRow(
  { findings }: Pick<Analysis, 'findings'>,
  index: RegisterIndex | null,
): ReadonlyMap<string, readonly Finding[]> {
  const by = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { id, severity, subject } = finding;
    if (severity === 'information' || subject === null) continue;
    const row = (index && OWNERS[id]?.(index.register, subject)) ?? subject;
    const known = by.get(row);
    if (known) known.push(finding);
    else by.set(row, [finding]);
  }
  return by;
}
