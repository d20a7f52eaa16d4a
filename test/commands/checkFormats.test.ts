import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CHECK_FORMATS } from '../../src/commands/checkFormats';
import type { Finding } from '../../src/findings/model';
import type { SarifSource } from '../../src/report/sarif/sarifLog';
import { message } from '../../src/wording/message';
import { english } from '../../src/wording/render';
import { finding } from '../findings/build';

/** A name that would end a line, a command or its properties. */
const ODD = 'a,b:c%\r\n::error::d.ts';
const named = (name: string): Partial<Finding> => ({ message: message('finding.no-agreement', { name }) });
const write = (format: string, findings: readonly Finding[], more: Partial<SarifSource> = {}): string =>
  CHECK_FORMATS.get(format)!({
    ...{ findings, suppressed: [], unknowns: [], notes: [], revision: null, origin: null, baseline: null },
    ...more,
  });
const SENTENCE = write('text', [finding({ path: null, range: null })]).slice(
  'error: '.length,
  -' [coverage/expired]\n'.length,
);

describe('what check writes', () => {
  const rows: [format: string, name: string, finding: Partial<Finding>, expected: string][] = [
    ['text', 'a place', {}, `src/a.ts:1: error: ${SENTENCE} [coverage/expired]\n`],
    ['text', 'a file', { range: null, ranges: [] }, `src/a.ts: error: ${SENTENCE} [coverage/expired]\n`],
    ['text', 'no place', { path: null, range: null }, `error: ${SENTENCE} [coverage/expired]\n`],
    [
      'text',
      'more places',
      {
        ranges: [
          [1, 2],
          [5, 5],
          [7, 9],
        ],
      },
      `src/a.ts:1: error: ${SENTENCE} (+2) [coverage/expired]\n`,
    ],
    [
      'text',
      'a column',
      { range: [3, 3], column: 4, ranges: [[3, 3]] },
      `src/a.ts:3:4: error: ${SENTENCE} [coverage/expired]\n`,
    ],
    [
      'github',
      'a column',
      { range: [3, 3], column: 4 },
      `::error file=src/a.ts,line=3,endLine=3,col=4,title=coverage/expired::${SENTENCE}\n`,
    ],
    [
      'github',
      'a place',
      { severity: 'warning' },
      `::warning file=src/a.ts,line=1,endLine=2,title=coverage/expired::${SENTENCE}\n`,
    ],
    [
      'github',
      'no place',
      { path: null, range: null, severity: 'information' },
      `::notice title=coverage/expired::${SENTENCE}\n`,
    ],
    [
      'github',
      'what would end a property',
      { path: ODD, range: null },
      `::error file=a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3Ad.ts,title=coverage/expired::${SENTENCE}\n`,
    ],
    [
      'github',
      'what would end the message',
      named('a%0A\r\n::b'),
      `::error file=src/a.ts,line=1,endLine=2,title=coverage/expired::${SENTENCE.replace('A', 'a%250A%0D%0A::b')}\n`,
    ],
  ];
  for (const [format, name, stated, expected] of rows)
    it(`as ${format}, of ${name}`, () => assert.equal(write(format, [finding(stated)]), expected));

  it('is one line for each, whatever it is about', () => {
    for (const format of ['text', 'github'])
      assert.equal(write(format, [finding({ path: ODD, ...named(ODD) }), finding()]).match(/\r|\n/g)?.length, 2);
  });

  it('is read by GitHub as what it was, whatever is in it', () => {
    // As the runner reads a line that it is given.
    const unescaped = (text: string, more: readonly [string, string][]): string =>
      [['%0D', '\r'] as const, ['%0A', '\n'] as const, ...more, ['%25', '%'] as const].reduce(
        (told, [from, to]) => told.replaceAll(from, to),
        text,
      );
    const text = fc.string({
      unit: fc.constantFrom('%', '0', 'A', 'D', 'C', '2', ':', ',', '=', '\r', '\n', ' ', ';'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (path, name) => {
        const line = write('github', [finding({ path, ...named(name) })]).replace(/\n$/, '');
        assert.doesNotMatch(line, /[\r\n]/);
        const [, command, properties, data] = /^::(\w+) (.*?)::(.*)$/.exec(line)!;
        assert.equal(command, 'error');
        const [file] = properties!.split(',').map((one) => one.slice(one.indexOf('=') + 1));
        const inProperty: [string, string][] = [
          ['%3A', ':'],
          ['%2C', ','],
        ];
        assert.equal(unescaped(file!, inProperty), path);
        assert.equal(unescaped(data!, []), english(named(name).message!));
      }),
    );
  });

  it('is JSON for GitLab and SARIF, on which no terminal acts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, name) => {
        for (const format of ['gitlab', 'sarif']) {
          const written = write(format, [finding({ path, ...named(name) })]);
          // eslint-disable-next-line no-control-regex -- the control characters are what it is about
          assert.doesNotMatch(written, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/);
          const value = JSON.parse(written) as { location: { path: string } }[];
          if (format === 'gitlab') assert.equal(value[0]!.location.path, path);
        }
      }),
    );
  });

  it('is a list for GitLab, and nothing as text, of no findings', () => {
    assert.deepEqual(
      ['text', 'github', 'gitlab'].map((format) => write(format, [])),
      ['', '', '[]\n'],
    );
  });

  it('is told apart by GitLab while lines move', () => {
    interface Issue {
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }
    const issues = (...findings: Finding[]): Issue[] => JSON.parse(write('gitlab', findings)) as Issue[];
    const [issue, ...others] = issues(
      ...[{}, { path: null }, { subject: 'zoe' }, { id: 'coverage/partly' as const }, named('B')].map(finding),
    );
    const [moved] = issues(finding({ range: [7, 8], severity: 'information', lines: 9 }));
    assert.deepEqual(moved, { ...issue, severity: 'info', location: { path: 'src/a.ts', lines: { begin: 7 } } });
    // Two of the same stay two.
    const all = [issue!, ...others, issues(finding(), finding({ range: [7, 8] }))[1]!];
    assert.equal(new Set(all.map(({ fingerprint }) => fingerprint)).size, 6);
    // It must name a file.
    assert.equal(others[0]!.location.path, '.');
  });

  it('says in JSON what was not looked at', () => {
    const unknowns = [{ path: 'big.ts', lines: 3, message: message('unknown.too-large') }];
    const { findings, ...rest } = JSON.parse(
      write('json', [finding()], { unknowns, notes: [message('note.no-register')] }),
    ) as Record<string, unknown[]>;
    assert.equal(findings!.length, 1);
    assert.equal(rest.version, 1);
    assert.deepEqual(Object.keys(rest), ['version', 'unknowns', 'notes']);
    assert.match(JSON.stringify(rest.unknowns), /"path":"big\.ts","lines":3/);
    assert.match(String(rest.notes), /no register/);
  });
});
