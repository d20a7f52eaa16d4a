/** What history/ says: errors that a first user meets, each one line with its remedy. */
export const HISTORY_SENTENCES = {
  'error.no-git': 'git was not found: install git 2.30 or newer, or put it on the PATH.',
} as const;
