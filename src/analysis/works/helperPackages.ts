import type { WorkRole } from '../../snippets/works';
import type { FoundWork } from './foundWork';

/** What compilers and bundlers write into everybody's files comes from these. */
const OF_NODE = new RegExp(
  `^(?:${[
    'tslib(?:-.*)?',
    '(?:ts|typescript|buble|babel|swc|esbuild)-helpers?',
    '@(?:babel|oxc-project)/(?:runtime(?:-corejs[23])?|helpers)',
    'babel-runtime',
    'babel-plugin-external-helpers',
    '@swc/helpers',
    'regenerator(?:-runtime|-transform)?',
    'webpack(?:-runtime)?',
    '(?:style|css|vue)-loader',
    'mini-css-extract-plugin',
    'browser-pack(?:-flat)?',
    'browserify-prelude',
    'umd',
    '@rollup/plugin-commonjs',
    '@rspack/core',
  ].join('|')})$`,
);

/** Whether a package's code is a helper, in everybody's files without being copied. */
export function roleOf({ ecosystem, name }: Pick<FoundWork, 'ecosystem' | 'name'>): WorkRole {
  return ecosystem === 'npm' && OF_NODE.test(name) ? 'helper' : 'work';
}
