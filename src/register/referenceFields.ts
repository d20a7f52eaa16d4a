/** What a reference may lead to; `engagement`: one of the same person's. */
export type ReferenceKind =
  'party' | 'company' | 'person' | 'agreement' | 'milestone' | 'anything' | 'employer' | 'engagement';

/** `*` stands for any place in a list. */
export type FieldPath = readonly string[];

/** Every field of a register that names another entry by its id. */
export const REFERENCE_FIELDS: readonly { readonly path: FieldPath; readonly kind: ReferenceKind }[] = [
  { path: ['vendors', '*', 'subcontractor_of'], kind: 'company' },
  { path: ['people', '*', 'identities', '*', 'engagement'], kind: 'engagement' },
  { path: ['people', '*', 'engagements', '*', 'party'], kind: 'employer' },
  { path: ['people', '*', 'engagements', '*', 'for'], kind: 'company' },
  { path: ['agreements', '*', 'parties', '*', 'ref'], kind: 'party' },
  { path: ['agreements', '*', 'parties', '*', 'of'], kind: 'company' },
  { path: ['agreements', '*', 'amends'], kind: 'agreement' },
  { path: ['agreements', '*', 'supersedes'], kind: 'agreement' },
  { path: ['agreements', '*', 'under'], kind: 'agreement' },
  { path: ['agreements', '*', 'schedule', '*', 'person'], kind: 'person' },
  { path: ['assets', '*', 'access', '*'], kind: 'party' },
  { path: ['assets', '*', 'owner'], kind: 'party' },
  { path: ['assets', '*', 'licence_agreement'], kind: 'agreement' },
  { path: ['grants', '*', 'to'], kind: 'party' },
  { path: ['records', '*', 'subject'], kind: 'anything' },
  { path: ['records', '*', 'agreement'], kind: 'agreement' },
  { path: ['milestones', '*', 'agreement'], kind: 'agreement' },
  { path: ['milestones', '*', 'replaced_by'], kind: 'milestone' },
  { path: ['imports', '*', 'from'], kind: 'party' },
];
