import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { globsMeet, isWithin } from '../../../src/findings/rules/globsMeet';

const MEET: [one: string, other: string, meet: boolean][] = [
  ['src/**', 'src/**', true],
  ['src/**', 'src/a/*.ts', true],
  ['src/**', 'lib/**', false],
  ['src/**', 'src2/**', false],
  ['**', 'lib/a.ts', true],
  ['**/*.ts', 'lib/**', true],
  ['src/a.ts', 'src/a.ts', true],
  ['src/a.ts', 'src/a.tsx', false],
  ['src/a.ts', 'src/**', true],
  ['lib/a.ts', 'src/**', false],
  ['src/{a,b}/**', 'src/c/**', true],
];

const WITHIN: [glob: string, whole: string, within: boolean][] = [
  ['src/**', 'src/**', true],
  ['src/a/**', 'src/**', true],
  ['src/a.ts', 'src/**', true],
  ['src/**', 'src/a/**', false],
  ['src2/**', 'src/**', false],
  ['lib/**', '**', true],
  ['**/a.ts', 'src/**', false],
  ['src/a.ts', '**/*.ts', false],
];

const part = fc.constantFrom('a', 'b', 'ab', '*', '**', 'a*');
const glob = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const path = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const matches = (file: string, pattern: string) => minimatch(file, pattern, { dot: true });

describe('globsMeet', () => {
  for (const [one, other, meet] of MEET) {
    it(`${one} and ${other}: ${meet ? 'may meet' : 'never'}`, () => {
      assert.equal(globsMeet(one, other), meet);
      assert.equal(globsMeet(other, one), meet);
    });
  }

  it('never says no of globs that a path matches both of', () => {
    fc.assert(
      fc.property(glob, glob, path, (one, other, file) => {
        fc.pre(matches(file, one) && matches(file, other));
        assert.ok(globsMeet(one, other));
      }),
    );
  });
});

describe('isWithin', () => {
  for (const [one, whole, within] of WITHIN) {
    it(`${one} in ${whole}: ${within ? 'yes' : 'not surely'}`, () => assert.equal(isWithin(one, whole), within));
  }

  it('never says yes where a path matches the one and not the other', () => {
    fc.assert(
      fc.property(glob, glob, path, (one, whole, file) => {
        fc.pre(isWithin(one, whole) && matches(file, one));
        assert.ok(matches(file, whole));
      }),
    );
  });
});
