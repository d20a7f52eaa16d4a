import assert from 'node:assert/strict';
import { smallBlocks } from '../../src/snippets/smallBlocks';
import { TokenBuffer } from '../../src/snippets/tokenStream';
import { readTokens } from '../../src/snippets/readTokens';

const SHORT = `function area(shape) {\n  return shape.width * shape.height * shape.scale;\n}\n`;
const LONG = `function sum(shape) {\n${'  total += shape.width * shape.height;\n'.repeat(12)}  return total;\n}\n`;

const linesOf = (text: string, path = 'a.js'): readonly (readonly number[])[] => {
  const tokens = new TokenBuffer();
  const dialect = readTokens(path, Buffer.from(text), tokens)!;
  return smallBlocks(tokens, dialect.blocks).map(({ from, to }) => [tokens.lines[from]!, tokens.lines[to - 1]!]);
};

describe('smallBlocks', () => {
  it('are the short functions of a file', () =>
    assert.deepEqual(linesOf(SHORT + LONG + SHORT), [
      [1, 3],
      [19, 21],
    ]));
  it('are those within a wrapper around all of it, too', () =>
    assert.deepEqual(linesOf(`(function () {\n${(SHORT + LONG).repeat(5)}})();\n`).length, 5));
  it('are told by how far lines are in where there are no braces', () => {
    const body = '    total += shape.width * shape.height\n'.repeat(20);
    const short = 'def name(shape, label):\n    return shape.names.get(label) + shape.prefix + 1\n';
    assert.deepEqual(linesOf(`${short}\ndef area(shape):\n${body}\n${short}`, 'a.py'), [
      [1, 2],
      [26, 27],
    ]);
  });
});
