/** What an instrument is, as its parties call it. */
export const AGREEMENT_TYPES = [
  'msa',
  'nda',
  'sow',
  'employment',
  'contractor',
  'ip_assignment',
  'cla',
  'ccla',
  'dco',
  'dpa',
  'licence',
  'consent',
] as const;
