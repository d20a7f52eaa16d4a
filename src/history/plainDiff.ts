/** Whatever the user's configuration says of how a diff looks; without files that are gone. */
export const PLAIN_DIFF = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--diff-filter=d'] as const;
