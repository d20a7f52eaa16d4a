import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dep5Pattern, patternOfPath, reusePattern } from '../../../src/licensing/reuse/pathPattern';

/** Patterns of REUSE.toml, what they mean and what they don't. */
const REUSE: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a.c', ['a.c'], ['b/a.c', 'axc', 'a.cc', '']],
  ['*.c', ['a.c', '.c'], ['b/a.c', 'a.h']],
  ['b/*', ['b/a', 'b/'], ['b/c/a', 'b']],
  ['*/a', ['b/a', '/a'], ['b/c/a', 'a']],
  ['**', ['a', 'b/c/a', ''], []],
  ['***', ['a', 'b/c/a'], []],
  ['b/**', ['b/a', 'b/c/a', 'b/'], ['b', 'c/b/a']],
  ['**/a.c', ['a.c', 'b/a.c', 'b/c/a.c', 'ba.c'], ['a.h']],
  ['**/*.c', ['a.c', 'b/a.c'], ['a.h']],
  ['a**z', ['az', 'a/b/z', 'abcz'], ['a/b/zz/y']],
  ['a*b*c', ['abc', 'axbxc', 'abbbc'], ['a/bc', 'ab']],
  ['*a**b', ['ab', 'xa/b', 'xaa/y/b'], ['x/y/b', 'x/b']],
  ['\\*.c', ['*.c'], ['a.c', '\\*.c']],
  ['\\\\*', ['\\', '\\a'], ['*', 'a']],
  ['\\a\\.c', ['a.c'], ['\\a.c']],
  ['a[0-9]?.c', ['a[0-9]?.c'], ['a1x.c']],
  ['with\nnewline*', ['with\nnewline', 'with\nnewline\nmore'], ['with']],
  ['.*', ['.', '.gitignore'], ['a', '.git/x']],
  ['a\\', ['a'], ['a\\']],
];

const DEP5: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['*', ['a', 'b/a'], []],
  ['po/*', ['po/a', 'po/b/a'], ['po', 'x/po/a']],
  ['*.c', ['a.c', 'b/a.c'], ['a.h']],
  ['a?', ['ab', 'a/'], ['a', 'abc']],
  ['?/*x', ['a/x', 'a/b/x'], ['ab/x']],
  ['\\*\\?\\\\', ['*?\\'], ['a']],
];

describe('reusePattern', () => {
  for (const [pattern, yes, no] of REUSE) {
    it(`means the right files by ${JSON.stringify(pattern)}`, () => {
      const { matches } = reusePattern(pattern);
      assert.deepEqual([yes.filter((path) => !matches(path)), no.filter(matches)], [[], []]);
    });
  }

  /** What the specification says, as the regular expression that it would be: safe for a few characters. */
  const expressionOf = (pattern: string): RegExp =>
    new RegExp(
      `^${pattern.replace(/\\(.?)|\*{2,}\/?|\*|[^\\*]/gs, (part, escaped?: string) => {
        if (part.startsWith('**')) return '[^]*';
        if (part === '*') return '[^/]*';
        return (escaped ?? part).replace(/[^\w]/gs, '\\$&');
      })}$`,
    );

  it('agrees with what the specification says, on any pattern and path', () => {
    const of = (signs: string[], maxLength: number) =>
      fc.array(fc.constantFrom(...signs), { maxLength }).map((some) => some.join(''));
    fc.assert(
      fc.property(
        of(['*', '**', '/', 'a', 'b', '\\', '.'], 7),
        of(['*', '/', 'a', 'b', '\\', '.'], 8),
        (pattern, path) => {
          assert.equal(reusePattern(pattern).matches(path), expressionOf(pattern).test(path));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('means any path by its own pattern, and no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, other) => {
        const { matches, only } = reusePattern(patternOfPath(path));
        assert.deepEqual([matches(path), only, matches(other)], [true, path, path === other]);
      }),
    );
  });

  it('takes its time in proportion on a pattern made to take long', () => {
    const { matches } = reusePattern('*a'.repeat(1000));
    assert.equal(matches(`${'a'.repeat(4000)}b`), false);
    assert.equal(reusePattern('a'.repeat(100_000)).matches('a'.repeat(100_000)), false);
  });
});

describe('dep5Pattern', () => {
  for (const [pattern, yes, no] of DEP5) {
    it(`means the right files by ${JSON.stringify(pattern)}`, () => {
      const { matches } = dep5Pattern(pattern)!;
      assert.deepEqual([yes.filter((path) => !matches(path)), no.filter(matches)], [[], []]);
    });
  }

  it('refuses other escapes', () => {
    assert.deepEqual(['\\a', 'a\\', '\\'].map(dep5Pattern), [null, null, null]);
  });
});
