import type { Ecosystem } from './manifest';

/** A package's name as its registry compares it. */
export function comparedName(ecosystem: Ecosystem, name: string): string {
  switch (ecosystem) {
    case 'pypi':
      return name.toLowerCase().replace(/[-_.]+/g, '-');
    case 'cargo':
      return name.toLowerCase().replaceAll('_', '-');
    case 'composer':
    case 'nuget':
    case 'npm':
      return name.toLowerCase();
    case 'golang':
    case 'gem':
    case 'maven':
      return name;
  }
}

/** What a Debian source package of the package may be called, without the prefix for its language. */
export function debianNames(ecosystem: Ecosystem, name: string): readonly string[] {
  const lower = name.toLowerCase();
  switch (ecosystem) {
    case 'golang': {
      // `github.com/gorilla/mux` is `golang-github-gorilla-mux`, `google.golang.org/grpc` is `golang-google-grpc`.
      const [host = '', ...rest] = lower.replace(/\/v\d+$/, '').split('/');
      const labels = host.split('.');
      return [labels.slice(0, -1).join('.'), labels[0]!].map((first) => [first, ...rest].join('-'));
    }
    case 'maven':
      return [lower.split(/[/:]/).at(-1)!];
    case 'composer':
      return [lower.split('/').at(-1)!, lower.replace('/', '-')];
    case 'npm':
      return [lower.replace(/^@/, '').replace('/', '-')];
    case 'pypi':
    case 'cargo':
    case 'gem':
    case 'nuget':
      return [comparedName('pypi', lower)];
  }
}

/**
 * What Debian calls the package with the prefix for its language, by which it can't be another language's of that name: the
 * package `redis` at PyPI isn't Debian's `redis`.
 */
export function prefixedDebianNames(ecosystem: Ecosystem, name: string): readonly string[] {
  const names = debianNames(ecosystem, name);
  // Of several vendors' packages of one name, the one that Debian names without its vendor may be any.
  const plain = ecosystem === 'composer' ? names.slice(1) : names;
  if (ecosystem === 'maven') return plain.map((one) => `lib${one.replace(/^lib/, '')}-java`);
  return plain.flatMap((one) => PREFIXES[ecosystem].map((prefix) => `${prefix}-${one}`));
}

const PREFIXES: Readonly<Record<Exclude<Ecosystem, 'maven'>, readonly string[]>> = {
  npm: ['node'],
  pypi: ['python', 'python3'],
  golang: ['golang'],
  composer: ['php'],
  cargo: ['rust'],
  gem: ['ruby'],
  nuget: [],
};

/** A Debian package's name without what says of which language it is: `python-requests`, `libcommons-io-java`. */
export function withoutLanguage(name: string): string {
  const plain = name.toLowerCase().replace(/^lib(.+)-(?:java|perl|clojure)$/, '$1');
  return plain.replace(/^(?:python3?|golang|ruby|node|php|rust|haskell|ocaml|r-cran)-/, '');
}
