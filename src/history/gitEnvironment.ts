/** Passed on where the user has them: where programs and the user's own git configuration are found. */
const INHERITED = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  ...(process.platform === 'win32'
    ? ['USERPROFILE', 'APPDATA', 'HOMEDRIVE', 'HOMEPATH', 'ProgramData', 'SystemRoot', 'TEMP']
    : []),
];

/**
 * The environment of every git process: a list, never a copy of ours, so that no GIT_DIR of a surrounding hook, no pager
 * and no askpass program leaks in. No transport is allowed: a partial clone would fetch missing objects otherwise, and
 * gits before 2.44 don't know GIT_NO_LAZY_FETCH.
 */
export function gitEnvironment(from: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_LITERAL_PATHSPECS: '1',
  };
}
