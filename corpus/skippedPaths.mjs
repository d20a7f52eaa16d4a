/** Folders that hold no code of the work itself, or none that anybody pastes. */
const FOLDERS = new Set(
  [
    'test tests __tests__ testing testdata test-data unittest unittests spec specs t __mocks__ mocks fixture fixtures',
    'doc docs documentation man example examples demo demos sample samples tutorial tutorials website site',
    'bench benches benchmark benchmarks perf fuzz fuzzing',
    'node_modules bower_components jspm_packages vendor vendors vendored _vendor third_party third-party thirdparty',
    '3rdparty 3rd_party external externals extern deps godeps contrib embedded bundled',
    'locale locales i18n l10n lang langs language languages translations po nls',
    'debian rpm packaging msvc win32 vms .github .circleci ci __pycache__ migrations',
  ]
    .join(' ')
    .split(' '),
);

/** Names of tests, of tools' settings, and of what a tool wrote. */
const NAMES = [
  /[.-]min\.\w+$/i,
  /[.-](?:bundle|bundled|packed|slim|umd\.prod|prod(?:uction)?)\.\w+$/i,
  /\.d\.[cm]?ts$/,
  /[._-](?:tests?|spec|stories|bench)\.\w+$/i,
  /^(?:tests?|bench(?:mark)?|examples?|demo)\.\w+$/i,
  /^(?:test_.*|conftest|setup|noxfile|versioneer)\.py$/,
  /^Test[A-Z]\w*\.java$/,
  /(?:Tests?|TestCase|IT)\.(?:java|kt|php|cs|scala)$/,
  /^(?:Gruntfile|Gulpfile|Jakefile|karma\.conf|rollup|webpack)\b.*\.[cm]?[jt]s$/i,
  /\.(?:config|conf)\.[cm]?[jt]s$/,
  /^(?:jquery|qunit|require)(?:[.-]\d.*)?\.js$/i,
  /[._]pb2?(?:_grpc)?\.(?:go|py|cc|h)$|\.pb\.(?:go|cc|h)$/,
  /^(?:package-info|module-info)\.java$/,
  /^config\.h$/,
];

/**
 * Whether a path is left out whatever the file says.
 * @param {string} path
 */
export function isSkippedPath(path) {
  const parts = path.split('/');
  const name = parts.pop();
  return parts.some((part) => FOLDERS.has(part.toLowerCase())) || NAMES.some((pattern) => pattern.test(name));
}
