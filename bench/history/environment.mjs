/** Of every process measured: the user's own, without what a surrounding git hook or npm set; git takes no lock. */
export const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GIT_|NODE_OPTIONS$)/.test(name))),
  LC_ALL: 'C.UTF-8',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'file',
  GIT_LITERAL_PATHSPECS: '1',
};
