import assert from 'node:assert/strict';
import fc from 'fast-check';
import parseElsewhere from 'spdx-expression-parse';
import licenceIds from 'spdx-license-ids/index.json';
import { expressionText, licenceTerms } from '../../src/licensing/expressionText';
import { parseExpression } from '../../src/licensing/spdxExpression';
import type { Expression } from '../../src/licensing/spdxExpression';

/** Canonical text of an expression that parses. */
function canonical(text: string): string {
  const parsed = parseExpression(text);
  assert.equal(parsed.kind, 'parsed', `${text}: ${JSON.stringify(parsed)}`);
  return expressionText(parsed.expression);
}

const CANONICAL: Record<string, string> = {
  MIT: 'MIT',
  mit: 'MIT',
  ' ISC\t': 'ISC',
  'apache-2.0': 'Apache-2.0',
  'mit or apache-2.0': 'MIT OR Apache-2.0',
  'Zlib AND (MIT)': 'Zlib AND MIT',
  '(MIT)': 'MIT',
  '((MIT OR ISC))': 'MIT OR ISC',
  'MIT AND (ISC AND Zlib)': 'MIT AND ISC AND Zlib',
  'MIT OR ISC AND Zlib': 'MIT OR ISC AND Zlib',
  'MIT OR (ISC AND Zlib)': 'MIT OR ISC AND Zlib',
  '(MIT OR ISC) AND Zlib': '(MIT OR ISC) AND Zlib',
  'MIT OR(ISC)': 'MIT OR ISC',
  'Zlib OR MIT OR ISC': 'Zlib OR MIT OR ISC',
  'EPL-1.0+': 'EPL-1.0+',
  'epl-1.0+ or mit': 'EPL-1.0+ OR MIT',
  'gpl-2.0-or-later with CLASSPATH-EXCEPTION-2.0': 'GPL-2.0-or-later WITH Classpath-exception-2.0',
  'GPL-2.0-only WITH Linux-syscall-note OR MIT': 'GPL-2.0-only WITH Linux-syscall-note OR MIT',
  'GPL-3.0-only WITH Somebody-new-exception-4.2': 'GPL-3.0-only WITH Somebody-new-exception-4.2',
  'GPL-3.0-only WITH AdditionRef-Ours': 'GPL-3.0-only WITH AdditionRef-Ours',
  'GPL-3.0-only WITH DocumentRef-a.b:AdditionRef-Ours': 'GPL-3.0-only WITH DocumentRef-a.b:AdditionRef-Ours',
  'LicenseRef-Ours': 'LicenseRef-Ours',
  'DocumentRef-spdx-1.2:LicenseRef-Ours-2': 'DocumentRef-spdx-1.2:LicenseRef-Ours-2',
  'LicenseRef-Ours WITH AdditionRef-Theirs': 'LicenseRef-Ours WITH AdditionRef-Theirs',
  'GPL-2.0': 'GPL-2.0',
  'Brand-New-9.0 OR MIT': 'Brand-New-9.0 OR MIT',
};

const INVALID: Record<string, [problem: string, column: number]> = {
  '': ['empty', 1],
  '  ': ['empty', 1],
  'MIT ISC': ['missing-operator', 5],
  '(MIT ISC)': ['missing-operator', 6],
  'MIT OR': ['missing-licence', 7],
  'OR MIT': ['missing-licence', 1],
  'MIT AND OR ISC': ['missing-licence', 9],
  '()': ['missing-licence', 2],
  '(MIT': ['unclosed', 1],
  'MIT OR (ISC AND (Zlib)': ['unclosed', 8],
  'MIT)': ['unopened', 4],
  'MIT/ISC': ['unexpected-character', 4],
  'MIT Or ISC': ['operator-case', 5],
  'EPL-1.0 +': ['detached-plus', 9],
  '+': ['detached-plus', 1],
  'MIT WITH': ['missing-exception', 9],
  'MIT WITH (Classpath-exception-2.0)': ['missing-exception', 10],
  'MIT WITH ISC': ['not-an-exception', 10],
  'MIT WITH Whatever': ['not-an-exception', 10],
  'MIT WITH Classpath-exception-2.0+': ['not-an-exception', 10],
  'MIT WITH LLVM-exception WITH LLVM-exception': ['with-needs-licence', 25],
  '(MIT OR ISC) WITH LLVM-exception': ['with-needs-licence', 14],
  '((MIT) WITH LLVM-exception)': ['with-needs-licence', 8],
  'Classpath-exception-2.0': ['not-a-licence', 1],
  'MIT AND AdditionRef-a': ['not-a-licence', 9],
  NONE: ['not-a-licence', 1],
  NOASSERTION: ['not-a-licence', 1],
  UNLICENSED: ['not-a-licence', 1],
  'LicenseRef-': ['parsed', 0],
  'a:b': ['not-a-licence', 1],
  'DocumentRef-a:MIT': ['not-a-licence', 1],
  'documentref-a:LicenseRef-b': ['not-a-licence', 1],
  'LicenseRef-a+': ['plus-on-reference', 13],
  '-': ['not-a-licence', 1],
};

const STANDINGS: Record<string, string> = {
  MIT: 'listed',
  'GPL-2.0': 'deprecated',
  'LicenseRef-a': 'reference',
  'Brand-New-1.0': 'unlisted',
};

const licence = fc
  .record({
    id: fc.constantFrom(...licenceIds, 'LicenseRef-x', 'DocumentRef-y:LicenseRef-z.1'),
    plus: fc.boolean(),
    exception: fc.constantFrom('', ' WITH LLVM-exception', ' with AdditionRef-q', ' WITH New-exception-1.0'),
  })
  .map(({ id, plus, exception }) => `${id}${plus && !id.includes('Ref-') ? '+' : ''}${exception}`);

const expressionTexts = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    licence,
    fc.tuple(tie('text'), fc.constantFrom(' AND ', ' or ', ' OR '), tie('text')).map((parts) => parts.join('')),
    tie('text').map((text) => `(${text})`),
  ),
})).text;

function treeOf(text: string): Expression | null {
  const parsed = parseExpression(text);
  return parsed.kind === 'parsed' ? parsed.expression : null;
}

describe('parseExpression', () => {
  for (const [text, expected] of Object.entries(CANONICAL)) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(canonical(text), expected));
  }

  for (const [text, [problem, column]] of Object.entries(INVALID)) {
    if (problem === 'parsed') continue;
    it(`refuses ${JSON.stringify(text)}: ${problem}`, () =>
      assert.deepEqual(parseExpression(text), { kind: 'invalid', problem, column }));
  }

  it('says where an identifier stands', () => {
    for (const [text, standing] of Object.entries(STANDINGS)) {
      const tree = treeOf(text);
      assert.equal(tree?.kind === 'licence' && tree.standing, standing, text);
    }
  });

  it('takes an empty reference for an identifier that nobody knows', () => {
    const tree = treeOf('LicenseRef-');
    assert.equal(tree?.kind === 'licence' && tree.standing, 'unlisted');
  });

  it('knows every identifier of the list, in any case', () => {
    for (const id of licenceIds) assert.equal(canonical(id.toUpperCase()), id);
  });

  it('lists the licences in order', () => {
    const tree = treeOf('MIT AND (ISC OR EPL-2.0+) AND GPL-2.0-only WITH LLVM-exception');
    assert.deepEqual(tree && licenceTerms(tree).map(({ id }) => id), ['MIT', 'ISC', 'EPL-2.0', 'GPL-2.0-only']);
  });

  it('reads its own canonical text as the same tree', () => {
    fc.assert(
      fc.property(expressionTexts, (text) => {
        const tree = treeOf(text);
        assert.ok(tree, text);
        assert.deepEqual(treeOf(expressionText(tree)), tree);
        assert.equal(canonical(expressionText(tree)), expressionText(tree));
      }),
    );
  });

  it('reads what another parser reads', () => {
    type Other = ReturnType<typeof parseElsewhere>;
    const names = (tree: Other): string[] =>
      'license' in tree
        ? [`${tree.license}${tree.plus ? '+' : ''}${tree.exception === undefined ? '' : ` WITH ${tree.exception}`}`]
        : [...names(tree.left), ...names(tree.right)];
    const listed = fc.constantFrom(
      'MIT',
      'EPL-1.0+',
      'GPL-2.0-only WITH LLVM-exception',
      'LicenseRef-x',
      '(ISC OR Zlib)',
    );
    const text = fc.array(fc.tuple(listed, fc.constantFrom(' AND ', ' OR ')), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, (pieces) => {
        const expression = pieces.flat().slice(0, -1).join('');
        const tree = treeOf(expression);
        const ours = tree ? licenceTerms(tree).map(expressionText) : [];
        assert.deepEqual(ours, names(parseElsewhere(expression)));
      }),
    );
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      'MIT',
      ' ',
      '(',
      ')',
      'AND',
      'or',
      'With',
      '+',
      'LLVM-exception',
      ':',
      '/',
      'Ref-',
      '\u00a0',
      '\ud800',
    );
    fc.assert(fc.property(fc.string(), (text) => void parseExpression(text)));
    fc.assert(fc.property(fc.array(pieces), (text) => void parseExpression(text.join(''))));
  });

  it('limits depth and length', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}MIT${')'.repeat(depth)}`;
    assert.equal(canonical(nested(100)), 'MIT');
    assert.deepEqual(parseExpression(nested(101)), { kind: 'invalid', problem: 'too-deep', column: 101 });
    assert.deepEqual(parseExpression('('.repeat(100_000)), { kind: 'invalid', problem: 'too-long', column: 10_001 });
    assert.equal(parseExpression(Array<string>(1000).fill('MIT').join(' OR ')).kind, 'parsed');
  });
});
