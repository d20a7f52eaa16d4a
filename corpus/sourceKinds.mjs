/** Language -> the endings of its files. */
const ENDINGS = {
  JavaScript: 'js mjs cjs jsx',
  TypeScript: 'ts mts cts tsx',
  Components: 'vue svelte',
  Styles: 'css scss less sass',
  C: 'c h',
  'C++': 'cc cpp cxx hh hpp hxx inl ipp tcc',
  'Objective-C': 'm mm',
  'C#': 'cs',
  Java: 'java',
  Kotlin: 'kt kts',
  Scala: 'scala',
  Groovy: 'groovy',
  Go: 'go',
  Rust: 'rs',
  Swift: 'swift',
  Dart: 'dart',
  Solidity: 'sol',
  PHP: 'php',
  Python: 'py pyx pxd',
  Ruby: 'rb',
  Perl: 'pl pm',
  Shell: 'sh bash zsh ksh',
  SQL: 'sql',
  Lua: 'lua',
  R: 'r',
};

const KINDS = new Map(
  Object.entries(ENDINGS).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind])),
);

/**
 * The language of a file by its ending; undefined when that is no source that we know.
 * @param {string} path
 */
export function sourceKind(path) {
  return KINDS.get(/\.(\w+)$/.exec(path)?.[1].toLowerCase());
}
