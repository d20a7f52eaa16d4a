import assert from 'node:assert/strict';
import type { Checked } from '../../src/analysis/judgeChange';
import { CHECK_FORMATS } from '../../src/commands/checkFormats';
import type { Finding } from '../../src/findings/model';
import { message } from '../../src/wording/message';
import { finding } from '../findings/build';

/** A name that would end a line, a command or its properties. */
const ODD = 'a,b:c%\r\n::error::d.ts';
const named = (name: string): Partial<Finding> => ({ message: message('finding.no-agreement', { name }) });
const write = (format: string, findings: readonly Finding[], more: Partial<Checked> = {}): string =>
  CHECK_FORMATS.get(format)!({ findings, unknowns: [], notes: [], ...more });
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
    const [issue, moved, ...others] = JSON.parse(
      write('gitlab', [
        finding(),
        finding({ range: [7, 8], severity: 'information', lines: 9 }),
        ...[{ path: null }, { subject: 'zoe' }, { id: 'coverage/partly' as const }, named('B')].map(finding),
      ]),
    ) as Issue[];
    assert.deepEqual(moved, { ...issue, severity: 'info', location: { path: 'src/a.ts', lines: { begin: 7 } } });
    assert.equal(new Set([issue!, ...others].map(({ fingerprint }) => fingerprint)).size, 5);
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
