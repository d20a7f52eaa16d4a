/**
 * The languages that are measured: which files are theirs, how a query of theirs is named, and how their names are
 * written. Tests aren't what anybody copies.
 */
export const LANGUAGES = {
  js: { title: 'JavaScript', files: /\.(?:js|mjs|cjs|jsx)$/, query: 'query.js', names: 'camel', negatives: 350 },
  ts: {
    title: 'TypeScript',
    files: /(?<!\.d)\.(?:ts|tsx|mts|cts)$/,
    query: 'query.ts',
    names: 'camel',
    negatives: 130,
  },
  py: { title: 'Python', files: /\.py$/, query: 'query.py', names: 'snake', negatives: 130 },
  java: { title: 'Java', files: /\.java$/, query: 'Query.java', names: 'camel', negatives: 130 },
  c: { title: 'C', files: /\.[ch]$/, query: 'query.c', names: 'snake', negatives: 130 },
  go: { title: 'Go', files: /(?<!_test)\.go$/, query: 'query.go', names: 'camel', negatives: 130 },
};
