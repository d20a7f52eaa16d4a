import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createMatcher, type SnippetMatch } from '../../src/snippets/matcher';
import { packStore } from '../../src/snippets/packStore';
import { readStore } from '../../src/snippets/store';
import { tiedMatches } from '../../src/snippets/strongest';
import type { SourceWork } from '../../src/snippets/works';
import { CODE, versionsOf, workOf } from './fixtureWorks';

const FOREIGN = `export class Ledger {
  constructor(entries) {
    this.entries = entries;
    this.balance = 0;
  }
  close(year) {
    const open = this.entries.filter((entry) => entry.year === year && !entry.closed);
    for (const entry of open) {
      this.balance += entry.amount;
      entry.closed = true;
    }
    return this.balance;
  }
}
`;

const storeOf = (...works: readonly SourceWork[]) => readStore(packStore(works));
const matchIn = (works: readonly SourceWork[], text: string, path = 'src/a.js'): readonly SnippetMatch[] =>
  createMatcher([storeOf(...works)]).match(path, Buffer.from(text));
const told = (matches: readonly SnippetMatch[]): readonly string[] =>
  matches.map(({ work, tier, level }) => `${work.name} ${tier} ${level}`);

const WRAP = workOf('wrap', { 'lib/wrap.js': `// Wraps.\n\n${CODE.wrap}` });
const ROUTE = workOf('route', { 'index.js': CODE.route });
const renamed = (text: string): string =>
  text.replaceAll('line', 'row').replaceAll('word', 'token').replaceAll('width', 'columns').replaceAll('text', 'input');

describe('createMatcher', () => {
  it('finds a copy, and tells where it is from', () => {
    const [match, ...others] = matchIn([WRAP, ROUTE], `${FOREIGN}\n${CODE.wrap}`);
    assert.deepEqual(others, []);
    const { work, path, lines, theirLines, versions, licence, tier, level } = match!;
    assert.deepEqual(
      [work.purl, path, licence, tier, level],
      ['pkg:npm/wrap', 'lib/wrap.js', 'MIT', 'exact', 'strict'],
    );
    // The last few tokens may be in no gram that was kept.
    const isNear = (line: number, last: number): boolean => line === last || line === last - 1;
    assert.deepEqual([lines[0], theirLines[0], versions], [16, 3, ['1.0.0', '1.0.0']]);
    assert.ok(isNear(lines[1], 29) && isNear(theirLines[1], 16));
  });

  it('takes the functions that every class with such a field has for no copy, and many of them for one', () => {
    const accessors = (...names: readonly string[]): string =>
      names
        .map((name) => {
          const upper = name[0]!.toUpperCase() + name.slice(1);
          return `  public String get${upper}() { return ${name}; }\n  public void set${upper}(String ${name}) { this.${name} = ${name}; }\n`;
        })
        .join('');
    const bean = (name: string, ...fields: readonly string[]): string =>
      `public class ${name} {\n  private int ${name.toLowerCase()};\n${accessors(...fields)}}\n`;
    const fields = ['tideGauge', 'moonPhase', 'harbourName', 'pilotCode', 'berthOwner', 'cargoMark'];
    const work = workOf('bean', { 'Bean.java': bean('Bean', ...fields) });
    assert.deepEqual(told(matchIn([work], bean('Ship', 'moonPhase'), 'Ship.java')), []);
    assert.deepEqual(told(matchIn([work], bean('Ship', ...fields), 'Ship.java')), ['bean exact strict']);
  });

  it('takes a few declarations that every style sheet has for no copy, and a rule of its own for one', () => {
    const hidden = `.hidden-text {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  padding: 0;\n  margin: -1px;\n  overflow: hidden;\n  border: 0;\n}\n`;
    const own = `.reef-panel {\n  --tide-level: 37px;\n  background: linear-gradient(117deg, #0b3d4f 13%, #f2c14e 61%);\n  margin: 7px 23px 31px;\n  animation: swell-and-ebb 11s cubic-bezier(0.17, 0.67, 0.83, 0.67) infinite;\n  box-shadow: 0 3px 17px rgba(11, 61, 79, 0.43);\n}\n`;
    const work = workOf('styles', { 'a.css': `${hidden}${own}` });
    const other = (rule: string): string => `a { color: red; }\n.sr { display: block; }\n${rule}`;
    const few = hidden.split('\n').toSpliced(1, 3).join('\n');
    assert.deepEqual(told(matchIn([work], other(few), 'b.css')), []);
    assert.deepEqual(told(matchIn([work], own, 'b.css')), ['styles exact strict']);
  });

  for (const [what, edit] of [
    ['as it is', (text: string) => text],
    ['with other blanks and comments', (text: string) => text.replaceAll('  ', '\t').replaceAll(';\n', '; // so\n')],
    ['with other quotes', (text: string) => text.replaceAll("'", '"')],
    ['within other code', (text: string) => `${FOREIGN}\n${text}\n${CODE.colour}`],
    ['with carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ] as const)
    it(`finds a copy ${what} by its words`, () => {
      assert.deepEqual(told(matchIn([WRAP, ROUTE], edit(CODE.wrap))), ['wrap exact strict']);
    });

  it('finds a copy with other names by its structure', () => {
    const [match] = matchIn([WRAP, ROUTE], renamed(CODE.wrap));
    assert.deepEqual([match?.work.name, match?.tier], ['wrap', 'abstracted']);
  });

  it('finds nothing in what is nobody’s', () => {
    assert.deepEqual(matchIn([WRAP, ROUTE], FOREIGN), []);
    assert.deepEqual(matchIn([WRAP, ROUTE], 'x = 1'), []);
    assert.deepEqual(matchIn([WRAP, ROUTE], CODE.wrap, 'README.md'), []);
    assert.deepEqual(matchIn([WRAP, ROUTE], ''), []);
  });

  it('finds no copy in what is used from elsewhere, however much of it is the same', () => {
    const imports = ['Input', 'Output', 'Question', 'Formatter', 'Helper', 'Table', 'Style', 'Terminal']
      .map((name) => `use Vendor\\Console\\${name}\\${name}Interface;`)
      .join('\n');
    const works = [workOf('console', { 'a.php': `<?php\n${imports}\nfunction a() { return 1; }\n` })];
    assert.deepEqual(matchIn(works, `<?php\n${imports}\nclass Mine { }\n`, 'src/a.php'), []);
    const names = imports.replaceAll('use ', '$names[] = ');
    const named = [workOf('names', { 'a.php': `<?php\n${names}\n` })];
    assert.deepEqual(told(matchIn(named, `<?php\n${names}\n`, 'src/a.php')), ['names exact strict']);
  });

  it('names all works that have the lines, and none that has fewer of them', () => {
    const [half] = CODE.wrap.split('    } else');
    const works = [WRAP, workOf('copy', { 'a.js': CODE.wrap }), workOf('part', { 'a.js': half! })];
    assert.deepEqual(told(matchIn(works, CODE.wrap)), ['copy exact strict', 'wrap exact strict']);
  });

  it('names nobody for what more than three works have', () => {
    const works = ['a', 'b', 'c', 'd'].map((name) => workOf(name, { 'a.js': CODE.wrap }));
    assert.deepEqual(matchIn(works, CODE.wrap), []);
  });

  it('names nobody for what the background has', () => {
    const background = workOf('common', { 'a.js': CODE.wrap }, { role: 'background' });
    assert.deepEqual(matchIn([WRAP, background], CODE.wrap), []);
    assert.deepEqual(told(matchIn([WRAP, ROUTE, background], CODE.route)), ['route exact strict']);
  });

  it('tells a helper of compilers as one, whoever else has it', () => {
    const works = [WRAP, workOf('helpers', { 'h.js': CODE.wrap }, { role: 'helper' })];
    assert.deepEqual(told(matchIn(works, CODE.wrap)), ['helpers exact helper']);
  });

  it('tells the versions that have the lines', () => {
    const work = versionsOf('old', {
      '3.0.0': { 'a.js': `${CODE.route}\n${CODE.wrap}` },
      '2.0.0': { 'lib/a.js': `${CODE.wrap}\n${CODE.colour}` },
      '1.0.0': { 'lib/a.js': CODE.wrap },
    });
    const versions = (text: string) => matchIn([work], text).map((match) => [...match.versions, match.path]);
    assert.deepEqual(versions(CODE.wrap), [['1.0.0', '3.0.0', 'a.js']]);
    assert.deepEqual(versions(CODE.route), [['3.0.0', '3.0.0', 'a.js']]);
    assert.deepEqual(versions(CODE.colour), [['2.0.0', '2.0.0', 'lib/a.js']]);
  });

  it('keeps fewer fingerprints of a work that has too many, and finds its long stretches all the same', () => {
    const [all, few] = [undefined, 12].map((postings) =>
      storeOf(workOf('all', { 'a.js': Object.values(CODE).join('\n') }, { ...(postings && { postings }) })),
    );
    assert.ok(few!.fingerprints < all!.fingerprints / 2);
    const matches = createMatcher([few!]).match('a.js', Buffer.from(Object.values(CODE).join('\n')));
    assert.deepEqual(told(matches), ['all exact strict']);
  });

  it('finds any 12 tokens of a short function in a store that keeps all of its grams', () => {
    const short = 'place frame inset measure label depth width border radius margin scale origin anchor offset target';
    const words = short.split(' ');
    const work = workOf('place', { 'a.js': `function inset(box) {\n  box.${words.join(' +\n  box.')}\n}\n` });
    const pieces = Array.from({ length: 8 }, (_, at) => `box.${words.slice(at, at + 3).join(' + box.')} +`);
    const foundIn = (source: SourceWork): number =>
      pieces.filter((piece) => matchIn([source], piece).length > 0).length;
    assert.deepEqual([foundIn({ ...work, dense: true }), foundIn(work) < pieces.length], [pieces.length, true]);
  });

  it('keeps no more than a work may have of one that is to be kept whole', () => {
    const texts = { 'a.js': Object.values(CODE).join('\n') };
    const store = storeOf({ ...workOf('all', texts, { postings: 12 }), dense: true });
    assert.equal(store.fingerprints, storeOf(workOf('all', texts, { postings: 12 })).fingerprints);
  });

  it('tells no copy of what everybody writes', () => {
    const text = `function trimmed(value) {\n  return value === null ? undefined : value.trim();\n}\n`;
    const works = [{ ...workOf('trimmed', { 'a.js': text }), dense: true }];
    assert.deepEqual(matchIn(works, text.replace('trimmed', 'cleaned')), []);
  });

  it('takes the lines around for a sign of a copy whose names and words were changed', () => {
    const { route } = CODE;
    const others = route.replaceAll(/\b(?:distances|queue|node|next|weight|goal)\b/g, (word) => `${word}s`);
    const kept = others.replace(/const node.*\n.*/, (lines) => lines.replaceAll('nodes', 'node').replaceAll('s(', '('));
    assert.deepEqual(told(matchIn([{ ...ROUTE, dense: true }], kept)), ['route abstracted strict']);
  });

  it('looks at the lines only that it is asked for', () => {
    const matcher = createMatcher([storeOf(WRAP, ROUTE)]);
    const text = Buffer.from(`${CODE.route}\n${CODE.wrap}`);
    const first = CODE.route.split('\n').length + 1;
    assert.deepEqual(told(matcher.match('a.js', text, [[first, first + 12]])), ['wrap exact strict']);
    const [match] = matcher.match('a.js', text, [[first, first + 12]]);
    assert.ok(match!.lines[0] >= first && match!.lines[1] <= first + 12);
    assert.deepEqual(matcher.match('a.js', text, []), []);
  });

  it('tells a minified file by the whole of it', () => {
    const minified = `/*! wrap */${CODE.wrap.replaceAll(/\s+/g, ' ').repeat(3)}`;
    const works = [workOf('wrap', { 'dist/wrap.min.js': minified })];
    const [match] = matchIn(works, `${minified}\n//# sourceMappingURL=x.map\n`, 'x.min.js');
    assert.deepEqual([match?.path, match?.level, match?.ratio], ['dist/wrap.min.js', 'strict', 1]);
    assert.deepEqual(matchIn(works, minified.replace('wrap', 'warp')), []);
  });

  it('compares with several stores', () => {
    const matcher = createMatcher([storeOf(WRAP), storeOf(ROUTE)]);
    const matches = matcher.match('a.js', Buffer.from(`${CODE.wrap}\n${CODE.route}`));
    assert.deepEqual(told(matches), ['wrap exact strict', 'route exact strict']);
  });

  it('finds any run of 17 telling tokens that nobody changed, wherever it stands', () => {
    const matcher = createMatcher([storeOf(ROUTE)]);
    const words = CODE.route.split(/(?<=\n)/);
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 8, max: 12 }), fc.nat(3), (from, count, foreign) => {
        const piece = words.slice(from, from + count).join('');
        const before = FOREIGN.split('\n')
          .slice(0, foreign * 4)
          .join('\n');
        const matches = matcher.match('a.js', Buffer.from(`${before}\n${piece}`));
        assert.deepEqual([...new Set(matches.map(({ work }) => work.name))], ['route']);
      }),
    );
  });
});

describe('tiedMatches', () => {
  it('divides what was divided before in the same way', () => {
    const works = [WRAP, ROUTE, workOf('copy', { 'a.js': CODE.wrap })];
    const groups = tiedMatches(matchIn(works, `${CODE.wrap}\n${CODE.route}`));
    assert.deepEqual(
      groups.map((group) => told(group)),
      [['copy exact strict', 'wrap exact strict'], ['route exact strict']],
    );
  });
});
