const FILE_KINDS = [
  'github-cla',
  'cla-assistant',
  'easycla-icla',
  'easycla-ccla',
  'easycla-ecla',
  'gitdm',
  'corporate-cla',
  'contracts',
] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** `dco` reads no file but a repository's history. */
export const IMPORT_KINDS = [...FILE_KINDS, 'dco'] as const;
