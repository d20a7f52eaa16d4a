import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokensOf } from './tokensOf';

/** Texts that say the same to whoever compares. */
const SAME: readonly (readonly [what: string, path: string, one: string, other: string])[] = [
  ['line comments', 'a.js', 'a + b', 'a + b // c\n'],
  ['block comments', 'a.ts', 'a /* b\nc */ + b', 'a + b'],
  ['what formatters move', 'a.js', 'f(a, b);', 'f(\n  a,\n  b,\n)'],
  ['quotes', 'a.js', `x = "it's"`, `x = 'it\\'s'`],
  ['quotes of a template', 'a.js', 'x = `a b`', 'x = "a b"'],
  ['declarations', 'a.js', 'let a = 1', 'var a = 1'],
  ['separators in numbers', 'a.java', 'a = 1_000L', 'a = 1000l'],
  ['the case of hexadecimal digits', 'a.c', 'x = 0xFF', 'x = 0xff'],
  ['a division', 'a.js', 'a = b / c /* / */', 'a = b / c'],
  ['an expression behind a keyword', 'a.js', 'return /[/"]/.test(a) // "', 'return /[/"]/.test(a)'],
  ['nested comments', 'a.rs', 'a /* b /* c */ d */ + e', 'a + e'],
  ['a lifetime', 'a.rs', "fn f<'a>(x: &'a str) { x } // '", "fn f<'a>(x: &'a str) { x }"],
  ['prefixes of strings', 'a.py', 'x = r"a"', "x = 'a'"],
  ['docstrings', 'a.py', 'def f():\n  """Says\n  much."""\n  return 1', 'def f():\n  return 1'],
  ['comments of Python', 'a.py', 'x = 1  # "', 'x = 1'],
  ['a hash in a word of a shell', 'a.sh', 'x=${#y} # z', 'x=${#y}'],
  ['the case of SQL', 'a.sql', "SELECT a FROM B -- c'\n", 'select A from b'],
  ['comments of Lua', 'a.lua', 'x = 1 -- "', 'x = 1'],
  ['comments of TeX', 'a.erl', 'f() -> 1. % "', 'f() -> 1.'],
  ['comments of Lisp', 'a.lisp', '(f 1) ; "', '(f 1)'],
  ['comments of CSS', 'a.css', 'a { color: red } /* " */', 'a { color: red }'],
  ['comments of SCSS', 'a.scss', 'a { color: red } // "', 'a { color: red }'],
  ['comments of PHP', 'a.php', '<?php $a = 1; # "\n// "\n', '<?php $a = 1;'],
  ['comments in markup', 'a.html', '<p>a</p><!-- "\n -->', '<p>a</p>'],
  ['comments in a script', 'a.vue', '<script>\nf(1) // "\n</script>', '<script>f(1)</script>'],
  ['a line that goes on', 'a.c', 'a = b + \\\n c', 'a = b + c'],
  ['raw strings of Go', 'a.go', 'x := `a\\`', 'x := `a\\` // `'],
  ['text blocks', 'a.java', 'x = """\n  a "b" \n""";', 'x = """a "b" """'],
  ['doubled quotes', 'a.sql', "x = 'it''s' -- a", "x = 'it''s'"],
];

/** Texts of which one says something else. */
const OTHERS: readonly (readonly [path: string, one: string, other: string])[] = [
  ['a.js', 'a + b', 'a - b'],
  ['a.js', 'a + b', 'a + c'],
  ['a.js', '"a"', '"b"'],
  ['a.js', 'a = 1', 'a = 2'],
  ['a.py', 'x = """a"""', 'x = """b"""'],
];

describe('addTokens', () => {
  for (const [what, path, one, other] of SAME)
    it(`doesn’t tell apart ${what}`, () => {
      const [a, b] = [tokensOf(path, one), tokensOf(path, other)];
      assert.deepEqual(a.exact, b.exact);
      assert.deepEqual(a.abstracted, b.abstracted);
    });

  for (const [path, one, other] of OTHERS)
    it(`tells ${one} from ${other}`, () => {
      assert.notDeepEqual(tokensOf(path, one).exact, tokensOf(path, other).exact);
    });

  it('takes names that may be changed as one', () => {
    const one = tokensOf('a.js', 'function first(array) { return array.length ? array[0] : undefined }');
    const other = tokensOf('b.js', 'function head(list) { return list.length ? list[0] : undefined }');
    assert.deepEqual(one.abstracted, other.abstracted);
    assert.notDeepEqual(one.exact, other.exact);
  });

  it('keeps members, and what comes with the language', () => {
    const of = (text: string, path = 'a.js') => tokensOf(path, text).abstracted;
    assert.notDeepEqual(of('a.first'), of('a.last'));
    assert.notDeepEqual(of('a->first', 'a.c'), of('a->last', 'a.c'));
    assert.notDeepEqual(of('A::first', 'a.cpp'), of('A::last', 'a.cpp'));
    assert.notDeepEqual(of('memcpy(a)', 'a.c'), of('memset(a)', 'a.c'));
    assert.deepEqual(of('mine(a)', 'a.c'), of('yours(a)', 'a.c'));
  });

  it('counts lines through comments and strings', () => {
    const text = 'a\n/* b\nc */ d\nx = `e\nf` + g\n\nh';
    assert.deepEqual(tokensOf('a.js', text).lines, [1, 3, 4, 4, 4, 5, 5, 7]);
  });

  it('tells how far a line is indented', () => {
    const { indents } = tokensOf('a.py', 'def f(a):\n    return a\n\tx');
    assert.deepEqual(
      indents.filter((indent) => indent !== 0xffff),
      [0, 4, 8],
    );
  });

  it('counts the lines of the sections of a page', () => {
    const page =
      '<template>\n<b>x</b>\n</template>\n<script>\n\nconst a = 1\n</script>\n<style>\n.b { color: red }\n</style>';
    const { lines, exact } = tokensOf('a.vue', page);
    const script = tokensOf('a.js', 'const a = 1');
    const at = exact.findIndex((token, index) => script.exact.every((one, more) => exact[index + more] === one));
    assert.equal(lines[at], 6);
    assert.equal(Math.max(...lines), 10);
  });

  it('reads no code in prose and pictures', () => {
    assert.equal(tokensOf('a.md', 'a + b').dialect, null);
    assert.equal(tokensOf('README', 'a + b').dialect, null);
  });

  it('reads anything, each token once and by line', () => {
    const name = fc.constantFrom(
      'a.js',
      'a.py',
      'a.c',
      'a.rs',
      'a.php',
      'a.html',
      'a.sql',
      'a.unknown',
      'a.sh',
      'a.css',
    );
    const piece = fc.constantFrom(
      '"',
      "'",
      '`',
      '/*',
      '*/',
      '//',
      '#',
      '--',
      '\n',
      'a',
      ' ',
      '1',
      '${',
      '}',
      '\\',
      '<!--',
      '-->',
      '<script>',
      '"""',
      '/',
      '[',
      '<?php',
      'é',
    );
    fc.assert(
      fc.property(name, fc.array(piece, { maxLength: 60 }), (path, pieces) => {
        const text = pieces.join('');
        const { lines, count } = tokensOf(path, text);
        const last = text.split('\n').length;
        assert.ok(count <= text.length + 4);
        for (const [at, line] of lines.entries()) assert.ok(line >= (lines[at - 1] ?? 1) && line <= last);
      }),
    );
  });
});
