import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { buildRegister } from '../../src/register/buildRegister';
import type { Problem } from '../../src/register/problem';
import type { ReadResult } from '../../src/register/readResult';
import { english } from '../../src/wording/render';
import { problemsOf, SMALLEST, withFolder } from './problemsOf';

const SOUND = fs.readFileSync(path.resolve(__dirname, '../../../test/fixtures/example-register.yaml'), 'utf8');

const place = fc.double({ min: 0, max: 1, noNaN: true });
const JUNK = [
  ...['\u0000', '\ufeff', '\ud800', '\u2028', '\u0085', '\t', '\r', '\r\n', '\u001b', '\u202e', '🙂'],
  ...['&a ', '*a', '<<: *a\n', '!!js/function ', '!!binary ', '---\n', '...\n', '%YAML 1.1\n', '? ', '@', '`', '%'],
  ...['"', "'", '[', ']', '{', '}', ': ', '- ', '#', '|', '>-\n', 'null', '~', '0x10', '1e999', '.nan', '2024-02-30'],
  ...['__proto__: {a: 1}\n', 'constructor: 1\n', 'id: nimbus\n', 'extends: ip-register.yaml\n', 'extends: .\n'],
];

type Damage = (text: string) => string;

const lineAt = (text: string, at: number): [string[], number] => {
  const lines = text.split('\n');
  return [lines, Math.min(Math.floor(at * lines.length), lines.length - 1)];
};
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...JUNK)).map(([at, junk]): Damage => (text) => {
    const cut = Math.floor(at * text.length);
    return text.slice(0, cut) + junk + text.slice(cut);
  }),
  fc.tuple(place, place).map(([from, to]): Damage => (text) => {
    const [first, last] = [from, to].map((at) => Math.floor(at * text.length)).sort((a, b) => a - b);
    // A short cut: with half of it gone, little is looked at.
    return text.slice(0, first) + text.slice(Math.min(last!, first! + 40));
  }),
  place.map((at): Damage => (text) => {
    const [lines, line] = lineAt(text, at);
    return [...lines.slice(0, line), lines[line]!, ...lines.slice(line)].join('\n');
  }),
  fc.tuple(place, place).map(([at, to]): Damage => (text) => {
    const [lines, from] = lineAt(text, at);
    const [moved = ''] = lines.splice(from, 1);
    lines.splice(Math.floor(to * lines.length), 0, moved);
    return lines.join('\n');
  }),
  fc.tuple(place, fc.constantFrom('', '   ', '\t', '- ')).map(([at, start]): Damage => (text) => {
    const [lines, line] = lineAt(text, at);
    lines[line] = start + lines[line]!.trimStart();
    return lines.join('\n');
  }),
  fc
    .tuple(place, fc.constantFrom('{}', '[]', '[[]]', 'null', 'true', '-1', '""', '{a: {b: c}}', '[1, two]', '*x'))
    .map(([at, value]): Damage => (text) => {
      const [lines, line] = lineAt(text, at);
      lines[line] = lines[line]!.replace(/: .*$/, `: ${value}`);
      return lines.join('\n');
    }),
);

/** As the editor counts lines. */
const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

function assertWhole({ register, problems }: ReadResult, isPlaced: (problem: Problem) => void): void {
  assert.equal(
    register === null,
    problems.some(({ severity }) => severity === 'error'),
  );
  for (const problem of problems) {
    assert.match(english(problem.message), /\S/);
    assert.doesNotMatch(english(problem.message), /\{\w+\}|undefined|\[object/);
    isPlaced(problem);
  }
}

describe('a register that was damaged', () => {
  it('is whole or is none, with each problem at a place that the editor has', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const text = damages.reduce((sound, change) => change(sound), SOUND);
        withFolder({ 'ip-register.yaml': text }, (folder) => {
          const read = buildRegister(path.join(folder, 'ip-register.yaml'), folder);
          // What a disk can't hold is not what the editor shows either.
          const lines = linesOf(
            Buffer.from(text)
              .toString()
              .replace(/^\ufeff/, ''),
          );
          assertWhole(read, ({ line, column }) => {
            const there = lines[line - 1];
            assert.ok(there !== undefined && column >= 1 && column <= there.length + 1, `${line}:${column}`);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is whole or is none, whatever its bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
      fc.constantFrom('utf16le', 'latin1').map((encoding) => Buffer.from(`\ufeff${SOUND}`, encoding as 'utf16le')),
      fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 3 })).map(([at, some]) => {
        const sound = Buffer.from(SOUND);
        const cut = Math.floor(at * sound.length);
        return Buffer.concat([sound.subarray(0, cut), some, sound.subarray(cut)]);
      }),
      place.map((at) => Buffer.from(SOUND).subarray(0, Math.floor(at * SOUND.length))),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        withFolder({ 'ip-register.yaml': content }, (folder) => {
          assertWhole(buildRegister(path.join(folder, 'ip-register.yaml'), folder), ({ line, column }) =>
            assert.ok(line >= 1 && column >= 1),
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is whole or is none, where its files extend each other at random', () => {
    const names = ['ip-register.yaml', 'a.yaml', 'b.yaml', 'c.yaml'] as const;
    const file = fc.tuple(fc.subarray([...names, '../out.yaml', 'no.yaml']), fc.array(damage, { maxLength: 1 }));
    fc.assert(
      fc.property(fc.tuple(file, file, file, file), (files) => {
        const texts = names.map((name, at) => {
          const [bases, damages] = files[at]!;
          const text = bases.length > 0 ? `extends: [${bases.join(', ')}]\n${SOUND}` : SOUND;
          return [name, damages.reduce((sound, change) => change(sound), text)] as const;
        });
        withFolder(Object.fromEntries(texts), (folder) => {
          const read = buildRegister(path.join(folder, 'ip-register.yaml'), folder);
          assertWhole(read, ({ path: at }) => assert.equal(path.dirname(at), folder));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('tells of a bracket that was left open where it is, and not of all that it makes unexpected', () => {
    const text = `${SMALLEST}agreements:
  - parties: [{ref: a[b, role: c}, {ref: d}]
    status: executed
    terms: {a: 1}
`;
    assert.deepEqual(problemsOf(text), ['4:22 problem.yaml']);
  });

  it('tells of one fault once', () => {
    assert.deepEqual(problemsOf(`${SMALLEST}people: [[[[\n`), ['4:1 problem.yaml']);
    assert.deepEqual(problemsOf(`${SMALLEST}people:\n  - {id: [a, name: "b}\n`), [
      '5:1 problem.yaml',
      '5:1 problem.yaml',
      '5:1 problem.yaml',
    ]);
  });

  it('with a mark of its byte order is read as without, at the same places', () => {
    withFolder({ 'a.yaml': `\ufeff${SOUND}`, 'b.yaml': SOUND }, (folder) => {
      const [marked, plain] = ['a.yaml', 'b.yaml'].map((name) => buildRegister(path.join(folder, name), folder));
      assert.deepEqual(marked!.register, plain!.register);
      assert.deepEqual(
        [...marked!.places.values()].map(({ line }) => line),
        [...plain!.places.values()].map(({ line }) => line),
      );
    });
  });
});
