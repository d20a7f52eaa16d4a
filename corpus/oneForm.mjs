const SOURCE = new Set(['src', 'source', 'sources']);
/** What npm packages call the folders with their built code, the most readable form first. */
const BUILT = ['es', 'es6', 'esm', 'module', 'modules', 'lib', 'cjs', 'commonjs', 'dist', 'build', 'umd', 'amd', 'out'];
/** Never worth having beside anything else. */
const OTHERS = new Set(['min', 'minified', 'bundle', 'bundles', 'compiled', 'standalone', 'browser', 'legacy']);

const topOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/**
 * One form of an npm package's code where it comes in several: its source, else what was built from it, not both.
 * @param {string[]} paths
 */
export function oneForm(paths) {
  const tops = new Set(paths.map(topOf));
  const source = [...tops].filter((top) => SOURCE.has(top));
  const built = BUILT.filter((top) => tops.has(top));
  // `lib` beside `es` is the same for another loader; beside nothing built it is the package's source.
  const dropped = new Set([...OTHERS, ...(source.length > 0 ? built : built.slice(1))]);
  const kept = paths.filter((path) => !dropped.has(topOf(path)));
  return kept.length > 0 ? kept : paths;
}
