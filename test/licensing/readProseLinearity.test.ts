import assert from 'node:assert/strict';
import { proseOf } from '../../src/licensing/readProse';

/** Repeated to two million characters, each of these makes a scanner that looks twice look for hours. */
const PIECES = [
  '/*',
  '/**/',
  '/* */ ',
  '*/',
  '//',
  '// \n',
  '/ ',
  '= /',
  '= /[',
  '"',
  "'",
  '"\\',
  '\\',
  '\'"',
  '`',
  '`${',
  '${',
  '}',
  'R"(',
  'R"x(',
  'r#"',
  '#"',
  '#',
  '##[',
  '"""',
  "'''",
  '@"',
  '$@"{',
  '--[=[',
  '[==[',
  '<<A ',
  '<<A\n',
  '<<<A\n',
  '<<~A\n',
  'q(',
  's{',
  's/',
  '%w[',
  '|\n',
  ': |\n ',
  '{-',
  '(*',
  '(* *)',
  '#|',
  '<!--',
  '<script>',
  '<script>/*</script>',
  '<script ',
  '<?php ',
  '<?php ?>',
  '<% ',
  '=begin\n',
  '=pod\n',
  '__END__\n',
  ' ',
  '\t\n',
  '\r',
  '\n',
  '* ',
  '# * ',
  '- = ',
  'a',
  '日',
  '{',
  '$(',
  '"$(',
  '"#{',
  '"\\(',
  '{{!',
  '---\n',
];

const PATHS =
  'c cpp rs js cs swift py sh rb pl php html jsp erb astro lua hs lisp yaml ps1 cmake nix ml f cob md nim unknown'
    .split(' ')
    .map((extension) => `a.${extension}`);

const SIZE = 2_000_000;

describe('proseOf, on hostile input', () => {
  for (const path of PATHS) {
    it(`reads ${path} once, whatever it holds`, () => {
      for (const piece of PIECES) {
        const text = piece.repeat(Math.ceil(SIZE / piece.length / PATHS.length));
        for (const prose of proseOf(path, text)) assert.ok(prose.lines.length > 0);
      }
    });
  }

  it('takes two megabytes of one comment, and of one string', () => {
    const filling = '/* " \' ` ${ R"( \\'.repeat(SIZE / 16);
    assert.equal(proseOf('a.c', `/*${filling}*/`).length, 1);
    assert.deepEqual(proseOf('a.cpp', `R"x(${filling})x" // yes`), [{ lines: [{ line: 1, text: 'yes' }] }]);
    assert.deepEqual(proseOf('a.sh', `cat <<A\n${filling}\nA\n# yes`), [{ lines: [{ line: 4, text: 'yes' }] }]);
  });

  it('counts two million lines of each kind', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      assert.deepEqual(proseOf('a.c', `${end.repeat(SIZE)}// yes`), [{ lines: [{ line: SIZE + 1, text: 'yes' }] }]);
    }
  });

  it('tells the lines of many comments on one line', () => {
    const prose = proseOf('a.c', '/*a*/x'.repeat(SIZE / 6));
    assert.equal(prose.length, Math.floor(SIZE / 6));
    assert.deepEqual(prose.at(-1), { lines: [{ line: 1, text: 'a' }] });
  });

  it('gives up on labels that nothing ends', () => {
    const labels = Array.from({ length: SIZE / 20 }, (_, at) => `x <<LABEL${at}`).join('\n');
    assert.deepEqual(proseOf('a.sh', `${labels}\n# yes`).at(-1)?.lines.at(-1)?.text, 'yes');
  });
});
