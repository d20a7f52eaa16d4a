import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bracketed, globFault } from '../../../src/register/checks/globFault';
import { exactGlob } from '../../../src/register/editing/exactGlob';

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
    'app/\\[id\\]/\\(a\\)/**',
    '\\!a',
    '\\#a',
    'a\\*\\*\\*\\*',
    '\\{1..99\\}',
  ];
  for (const glob of sound) it(`take ${glob}`, () => assert.equal(globFault(glob), null));

  const faulty: [glob: string, id: string][] = [
    ['/src', 'absolute'],
    ['C:/src', 'absolute'],
    ['src\\a', 'backslash'],
    ['src\\[id]\\page', 'backslash'],
    ['a\\', 'backslash'],
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

  it('take what stands for one path, whatever it is called', () => {
    const name = fc.string({
      unit: fc.constantFrom(...Array.from('ab/*?[]{}()!+@|,.\\#\n: -')),
      minLength: 1,
      maxLength: 8,
    });
    const path = name.filter(
      (text) => text.split('/').every((step) => !/^\.{0,2}$/.test(step)) && !/^[ab]:/.test(text),
    );
    fc.assert(fc.property(path, (one) => assert.equal(globFault(exactGlob(one)), null)));
  });

  for (const [glob, brackets] of [
    ['app/[slug]/page.tsx', '[slug]'],
    ['[id].tsx', '[id]'],
    ['app/[...rest]/**', '[...rest]'],
    ['src/*.[ch]', null],
    ['src/[a-z]/**', null],
    ['src/[!ab]/**', null],
    ['src/[^ab]/**', null],
    ['src/x[ab]/**', null],
    ['app/\\[slug\\]/page.tsx', null],
    ['[', null],
  ] as const)
    it(`${brackets === null ? 'have no name in brackets' : `have ${brackets}`} in ${glob}`, () =>
      assert.equal(bracketed(glob), brackets));
});
