import assert from 'node:assert/strict';
import fc from 'fast-check';
import { proseOf } from '../../src/licensing/readProse';

/** How to write the pieces of a file in a language. */
interface Writer {
  readonly path: string;
  /** Comments that end with their line, and such that end before. */
  readonly line: readonly ((words: string) => string)[];
  readonly block: readonly ((words: string) => string)[];
  /** Whatever `words` are, this is no prose. */
  readonly literal: readonly ((words: string) => string)[];
  readonly code: readonly string[];
}

const around =
  (open: string, close: string) =>
  (words: string): string =>
    `${open}${words}${close}`;

const SLASHES = [around('// ', ''), around('/// ', ''), around('//', '')];
const STARS = [around('/* ', ' */'), around('/**\n * ', '\n */'), around('/*', '*/')];
const HASHES = [around('# ', ''), around('#', ''), around('## ', ' ##')];
const QUOTES = [around('"', '"'), around('"\\"', '\\\\"')];
const APOSTROPHES = [around("'", "'"), around("'\\'", "'")];

const WRITERS: readonly Writer[] = [
  {
    path: 'a.c',
    line: SLASHES,
    block: STARS,
    literal: [...QUOTES, ...APOSTROPHES],
    code: ['x;', '1 / 2', '{', '}', '*p'],
  },
  {
    path: 'a.cpp',
    line: SLASHES,
    block: STARS,
    literal: [...QUOTES, around('R"x(// ', '\n)" /* )x"')],
    code: ["1'000", 'x / y', '{', '}'],
  },
  {
    path: 'a.rs',
    line: SLASHES,
    block: [...STARS, around('/* /* ', ' */ */')],
    literal: [...QUOTES, around('r#"// " ', '\n"#')],
    code: ["'a", "'\"'", 'x::<T>'],
  },
  {
    path: 'a.js',
    line: SLASHES,
    block: STARS,
    literal: [...QUOTES, ...APOSTROPHES, around('`// ', '\n${ {a: `/*`, b: "}" } }`'), around('x = /[/"\'`]\\/', '/g')],
    code: ['x = y;', 'x / y', '(', ') / 2', '{'],
  },
  {
    path: 'a.go',
    line: SLASHES,
    block: STARS,
    literal: [...QUOTES, around('`\\ // ', '\n`')],
    code: ['x := 1', "'\"'", '{'],
  },
  {
    path: 'a.py',
    line: HASHES,
    block: [],
    literal: [...QUOTES, ...APOSTROPHES, around('"""# ', '\n"""'), around("'''\n# \"", "'''")],
    code: ['x = 1', 'def f():', '['],
  },
  {
    path: 'a.sh',
    line: HASHES,
    block: [],
    literal: [
      around('echo "# ', '\n"'),
      around('echo \'# "\n', "'"),
      around('cat <<A\n# "', '\nA\n'),
      around("cat <<-'A'\n\t# `", '\n\tA\n'),
      around('x "$(y "# ', '")"'),
    ],
    code: ['x=1', '${#x}', 'x#y', "\\'", '$((1 << 2))'],
  },
  {
    path: 'a.rb',
    line: HASHES,
    block: [around('\n=begin\n', '\n=end\n')],
    literal: [...QUOTES, around('x <<~A\n# "', '\n  A\n'), around('%w[# " ', ']'), around('"#{x("# ', '")}"')],
    code: ['x = 1', 'x.y', 'x / 2'],
  },
  {
    path: 'a.lua',
    line: [around('-- ', '')],
    block: [around('--[[ ', ' ]]'), around('--[==[\n', ' ]] ]==]')],
    literal: [...QUOTES, ...APOSTROPHES, around('[=[ -- ', '\n]] ]=]')],
    code: ['x = 1', 'x[1]', 'x - 1'],
  },
  {
    path: 'a.hs',
    line: [around('-- ', ''), around('--- ', '')],
    block: [around('{- ', ' -}'), around('{- {- ', ' -} -}')],
    literal: QUOTES,
    code: ["x' = 1", "'\"'", 'x --> y', '{-# x #-}'],
  },
  {
    path: 'a.sql',
    line: [around('-- ', '')],
    block: STARS,
    literal: [around("'it''s ", "'"), around('"', '"')],
    code: ['SELECT 1;', 'x - 1', '(x)'],
  },
  {
    path: 'a.html',
    line: [],
    block: [around('<!-- ', ' -->'), around('<script>\n// ', '\n</script>')],
    literal: [around("<p>don't // /* ", '</p>'), around('<script>x = "// ', '"</script>')],
    code: ['<p>', '"', "it's", '<br/>'],
  },
];

const WORDS = ['SPDX', 'Copyright', '2026', 'Zoë', 'you', 'MIT', 'or', '(c)', 'x@y', '日本'];
const ENDS = ['\n', '\r\n', '\r'] as const;

interface Piece {
  readonly kind: 'line' | 'block' | 'literal' | 'code';
  readonly form: number;
  readonly words: readonly string[];
  /** What stands behind it, more than its kind asks for. */
  readonly gap: string;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom('line', 'block', 'literal', 'code'),
  form: fc.nat(20),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
  gap: fc.constantFrom(' ', '\n', '\n\n', '  \n\t'),
});

/** The file, and its comments' words with their lines. */
function written(writer: Writer, pieces: readonly Piece[]): { text: string; expected: string[] } {
  let text = 'x\n';
  const expected: string[] = [];
  for (const { kind, form, words, gap } of pieces) {
    const forms = kind === 'code' ? writer.code.map((code) => () => code) : writer[kind];
    const render = forms[form % Math.max(forms.length, 1)];
    if (render === undefined) continue;
    const said = words.join(' ');
    const whole = render(said);
    if (kind === 'line' || kind === 'block') {
      const before = whole.slice(0, whole.indexOf(said));
      expected.push(`${(text + before).split('\n').length}: ${said}`);
    }
    text += kind === 'line' ? `${whole}\n${gap}` : `${whole}${gap}`;
  }
  return { text, expected };
}

/** Nothing but words: an inner mark of a comment that nests is left in its text. */
const onlyWords = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => WORDS.includes(word))
    .join(' ');

describe('proseOf, on any file', () => {
  for (const writer of WRITERS) {
    it(`finds exactly the comments of ${writer.path}`, () => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...ENDS), (pieces, end) => {
          const { text, expected } = written(writer, pieces);
          const found = proseOf(writer.path, text.replaceAll('\n', end)).flatMap(({ lines }) =>
            lines.map((line) => `${line.line}: ${onlyWords(line.text)}`),
          );
          assert.deepEqual(
            found.filter((line) => !line.endsWith(': ')),
            expected,
            JSON.stringify(text),
          );
        }),
        { numRuns: 300 },
      );
    });
  }

  it('fails on nothing, and keeps the order of lines', () => {
    const paths =
      'c cpp rs js cs swift py sh rb pl php html erb astro lua hs lisp yaml ps1 cmake nix f unknown md'.split(' ');
    const bit = fc.constantFrom(
      ...[
        '/*',
        '*/',
        '//',
        '#',
        '"',
        "'",
        '`',
        '${',
        '}',
        '{',
        '\\',
        '\n',
        '\r',
        ' ',
        'x',
        'R"(',
        ')"',
        '<<A',
        'A',
        '[[',
        ']]',
      ],
      ...[
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<?php',
        '?>',
        '"""',
        "'''",
        '--',
        '{-',
        '-}',
        '=begin',
        '=end',
        '|',
        ':',
        'q{',
      ],
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(bit, { maxLength: 40 }), (extension, bits) => {
        const text = bits.join('');
        const lines = proseOf(`a.${extension}`, text).flatMap((prose) => prose.lines);
        const count = text.split(/\r\n|\r|\n/).length;
        let last = 1;
        for (const { line, text: words } of lines) {
          assert.ok(line >= last && line <= count && words !== '' && text.includes(words), JSON.stringify(text));
          last = line;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
