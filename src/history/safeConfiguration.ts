/**
 * Set on every git command line: paths come out as they are, and nothing that the repository's own configuration names
 * (a file-system monitor, hooks) is run.
 */
export const SAFE_CONFIGURATION = ['core.quotepath=false', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'] as const;
