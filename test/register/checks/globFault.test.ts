import assert from 'node:assert/strict';
import { globFault } from '../../../src/register/checks/globFault';

describe('globs', () => {
  const sound = [
    '**',
    '*',
    'src/**',
    '**/*.ts',
    'a/{b,c}/*.{js,ts}',
    '[ab].c',
    'a?c',
    'pricing/**/x-*.y',
    'ünï/ö.txt',
    'a b',
    '.github/**',
    '[',
    '{',
    'a..b',
    'x@y',
    '@scope/pkg/**',
  ];
  for (const glob of sound) it(`take ${glob}`, () => assert.equal(globFault(glob), null));

  const faulty: [glob: string, id: string][] = [
    ['/src', 'absolute'],
    ['C:/src', 'absolute'],
    ['src\\a', 'backslash'],
    ['!src', 'negated'],
    ['#src', 'negated'],
    ['../x', 'outside'],
    ['a/../b', 'outside'],
    ['./a', 'segment'],
    ['a//b', 'segment'],
    ['a/', 'segment'],
    ['a\nb', 'unreadable'],
    ['+(a|b)', 'extended'],
    ['*(*a)', 'extended'],
    ['*a*b*c*d', 'stars'],
    ['**/a/**/b/**/c/**/d/**', 'globstars'],
    ['{1..99}', 'braces'],
    ['{a,b}'.repeat(8), 'braces'],
    ['a'.repeat(1001), 'too-long'],
  ];
  for (const [glob, id] of faulty) {
    it(`refuse ${JSON.stringify(glob.slice(0, 40))}: ${id}`, () =>
      assert.equal(globFault(glob)?.id, `problem.glob-${id}`));
  }
});
