import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Result } from 'sarif';
import { baselineOf } from '../../../src/findings/baseline';
import { CATALOGUE } from '../../../src/findings/catalogue';
import type { Finding } from '../../../src/findings/model';
import { decodePath } from '../../../src/history/decodePath';
import { fileUri } from '../../../src/report/sarif/fileUri';
import { sarifLog } from '../../../src/report/sarif/sarifLog';
import type { SarifSource } from '../../../src/report/sarif/sarifLog';
import { sarifText } from '../../../src/report/sarif/sarifText';
import { message } from '../../../src/wording/message';
import { english } from '../../../src/wording/render';
import { finding } from '../../findings/build';

const TOOL = { version: '1.2.3', home: 'https://forge.example/acme/tool' };
const run = (findings: readonly Finding[], more: Partial<SarifSource> = {}) => {
  const nothing = { suppressed: [], unknowns: [], notes: [], revision: null, origin: null, baseline: null };
  const { version, runs } = sarifLog({ ...nothing, findings, ...more }, TOOL);
  assert.deepEqual([version, runs.length], ['2.1.0', 1]);
  return runs[0]!;
};
const results = (...given: Parameters<typeof run>): Result[] => run(...given).results!;
const placeOf = ({ locations }: Result) =>
  locations!.map(({ physicalLocation: place }) => [place!.artifactLocation, place!.region]);

/** As a git tree can have it: no empty part, no `.` and no `..`. */
const anyPath = fc
  .array(
    fc.string({ unit: 'binary', minLength: 1 }).filter((part) => !/^\.\.?$|[/\0\ud800-\udfff]/.test(part)),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('/'));

describe('sarifLog', () => {
  it('has every rule of the catalogue, with its page, its text and its usual weight', () => {
    const { driver } = run([]).tool;
    assert.deepEqual(
      driver.rules!.map(({ id }) => id),
      Object.keys(CATALOGUE),
    );
    const rule = driver.rules!.find(({ id }) => id === 'title/pending')!;
    assert.equal(rule.helpUri, 'https://forge.example/acme/tool/blob/main/docs/findings/title/pending.md');
    assert.deepEqual(rule.defaultConfiguration, { level: 'note' });
    for (const { help, shortDescription, fullDescription } of driver.rules!)
      for (const told of [help, shortDescription, fullDescription]) assert.match(told!.text, /\S/);
    assert.deepEqual([driver.version, driver.informationUri], [TOOL.version, TOOL.home]);
  });

  it('says of a result which rule, how grave, and where', () => {
    const [one, moved, whole, nowhere] = results([
      finding(),
      finding({
        severity: 'information',
        range: [4, 4],
        ranges: [
          [4, 4],
          [7, 9],
        ],
      }),
      finding({ severity: 'warning', range: null, ranges: [] }),
      finding({ path: null, range: null, ranges: [] }),
    ]) as [Result, Result, Result, Result];
    assert.equal(run([]).tool.driver.rules![one.ruleIndex!]!.id, one.ruleId);
    assert.deepEqual(
      [one, moved, whole].map(({ level }) => level),
      ['error', 'note', 'warning'],
    );
    const file = { uri: 'src/a.ts', uriBaseId: 'SRCROOT' };
    assert.deepEqual(placeOf(one), [[file, { startLine: 1, endLine: 2 }]]);
    assert.deepEqual(placeOf(moved), [
      [file, { startLine: 4, endLine: 4 }],
      [file, { startLine: 7, endLine: 9 }],
    ]);
    assert.deepEqual(placeOf(whole), [[file, undefined]]);
    assert.deepEqual(placeOf(nowhere), [[{ uri: '.', uriBaseId: 'SRCROOT' }, undefined]]);
    const tagged = finding({
      range: [4, 4],
      column: 7,
      ranges: [
        [4, 4],
        [9, 9],
      ],
    });
    assert.deepEqual(placeOf(results([tagged])[0]!), [
      [file, { startLine: 4, startColumn: 7, endLine: 4 }],
      [file, { startLine: 9, endLine: 9 }],
    ]);
    // The entry of a register has a line, and no blocks.
    assert.deepEqual(placeOf(results([finding({ range: [30, 30], ranges: [] })])[0]!)[0]![1], {
      startLine: 30,
      endLine: 30,
    });
    // Of a change its lines come first, and the entry is related.
    const inChange = { path: 'src/b.ts', range: [5, 6] } as const;
    const [ofChange] = results([finding({ range: [30, 30], ranges: [], inChange })]);
    assert.deepEqual(placeOf(ofChange!), [
      [
        { ...file, uri: 'src/b.ts' },
        { startLine: 5, endLine: 6 },
      ],
    ]);
    assert.deepEqual(placeOf({ ...ofChange!, locations: ofChange!.relatedLocations! }), [
      [file, { startLine: 30, endLine: 30 }],
    ]);
    const many = Array.from({ length: 500 }, (_, at) => [at * 2 + 1, at * 2 + 1] as const);
    assert.equal(placeOf(results([finding({ ranges: many })])[0]!).length, 100);
  });

  it('tells results apart, and the same one again while lines move', () => {
    const prints = (...findings: Finding[]) => results(findings).map(({ partialFingerprints: prints }) => prints!);
    const [one, ...others] = prints(
      finding(),
      finding({ path: 'b.ts' }),
      finding({ subject: 'zoe' }),
      finding({ id: 'coverage/partly' }),
    );
    assert.equal(new Set([one!, ...others].map((print) => print['chainOfTitle/v1'])).size, 4);
    assert.deepEqual(prints(finding({ range: [90, 91], ranges: [[90, 91]], lines: 2 })), [one]);
    // Two of the same stay two for a reader that goes by one of them.
    const twice = prints(finding(), finding({ range: [9, 9] }));
    assert.equal(twice[0]!['chainOfTitle/v1'], twice[1]!['chainOfTitle/v1']);
    assert.notEqual(twice[0]!.primaryLocationLineHash, twice[1]!.primaryLocationLineHash);
  });

  it('lists what was suppressed, with the reason, and says of the rest that it wasn’t', () => {
    const suppressed = {
      rule: 'coverage/*',
      reason: 'CC [BY]',
      by: 'legal',
      expires: '2026-12-31',
      findings: 1,
      lines: 2,
    };
    const [kept, silent] = results([finding()], {
      suppressed: [{ ...suppressed, silenced: [finding({ path: 'b.ts' })] }],
    });
    assert.deepEqual(kept!.suppressions, []);
    assert.deepEqual(silent!.suppressions, [
      { kind: 'external', status: 'accepted', justification: 'CC \\[BY\\] (legal, until 2026-12-31)' },
    ]);
    assert.deepEqual(placeOf(silent!)[0]![0], { uri: 'b.ts', uriBaseId: 'SRCROOT' });
  });

  it('says what is new since a baseline, of all results or of none', () => {
    const old = finding({ lines: 1 });
    const suppressed = [
      { ...{ rule: 'a', reason: 'b', by: 'c', expires: 'd', findings: 1, lines: 1 }, silenced: [old] },
    ];
    const states = (given: Partial<SarifSource>) =>
      results([finding(), finding({ path: 'b.ts' })], { suppressed, ...given }).map(
        ({ baselineState: state }) => state,
      );
    assert.deepEqual(states({ baseline: baselineOf([old]) }), ['updated', 'new', 'updated']);
    assert.deepEqual(states({}), [undefined, undefined, undefined]);
  });

  it('names the commit and where it comes from, where both are known', () => {
    const revision = 'a'.repeat(40);
    const origin = 'https://forge.example/acme/portal';
    assert.deepEqual(run([], { revision, origin }).versionControlProvenance, [
      { repositoryUri: origin, revisionId: revision, mappedTo: { uri: '.', uriBaseId: 'SRCROOT' } },
    ]);
    assert.equal(run([], { revision }).versionControlProvenance, undefined);
    assert.equal(run([], { origin }).versionControlProvenance, undefined);
  });

  it('says what wasn’t looked at', () => {
    const path = decodePath(Buffer.from('b\xe9 %\xff', 'latin1')).path;
    const [{ executionSuccessful: whole, toolExecutionNotifications: told }] = run([], {
      unknowns: [
        { path: 'big file.ts', lines: 3, message: message('unknown.too-large') },
        { path, lines: 0, message: message('unknown.not-utf8-path') },
        { path: null, lines: 9, message: message('unknown.boundary') },
      ],
      notes: [message('note.no-register')],
    }).invocations as [NonNullable<ReturnType<typeof run>['invocations']>[0]];
    assert.equal(whole, true);
    assert.deepEqual(
      told!.map(({ level, locations }) => [level, locations?.[0]?.physicalLocation!.artifactLocation!.uri]),
      [
        ['warning', 'big%20file.ts'],
        // The bytes that git has.
        ['warning', 'b%E9%20%25%FF'],
        ['warning', undefined],
        ['note', undefined],
      ],
    );
    assert.equal(told![3]!.message.text, english(message('note.no-register')));
  });
});

describe('fileUri', () => {
  it('is a relative reference that leads to the path, whatever is in it', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const uri = fileUri(path);
        // RFC 3986: nothing but path characters, no scheme, no authority.
        assert.match(uri, /^(?:[\w.~-]|%[0-9A-F]{2})+(?:\/(?:[\w.~-]|%[0-9A-F]{2})+)*$/);
        assert.equal(fileURLToPath(new URL(uri, 'file:///root/'), { windows: false }), `/root/${path}`);
      }),
    );
  });

  it('leads to the bytes of a path that isn’t UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 20 }), (bytes) => {
        const raw = Buffer.from(bytes.map((byte) => byte || 1));
        const { path, exact } = decodePath(raw);
        // Of a path that has U+FFFD itself, two readings are there.
        fc.pre(!raw.includes('\ufffd'));
        const back = fileUri(path, exact)
          .replace(/^file:\/\//, '')
          .replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
        assert.equal(back, raw.toString('latin1'));
      }),
    );
  });

  for (const [path, uri] of [
    ['a b.ts', 'a%20b.ts'],
    ['a:b/c%20d#e?f', 'a%3Ab/c%2520d%23e%3Ff'],
    ['new\nline/\ud800', 'new%0Aline/%EF%BF%BD'],
    ['żółć', '%C5%BC%C3%B3%C5%82%C4%87'],
    ['/srv/the register.yaml', 'file:///srv/the%20register.yaml'],
    ['C:\\a', 'C%3A%5Ca'],
  ] as const)
    it(`is ${uri}`, () => assert.equal(fileUri(path), uri));
});

describe('sarifText', () => {
  it('is the sentence, with nothing that leads anywhere or stands for anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const told = message('finding.no-agreement', { name });
        const text = sarifText(told);
        assert.doesNotMatch(text, /(?<!\\)(?:\\\\)*\]\(/);
        assert.doesNotMatch(text.replace(/\{\{|\}\}/g, ''), /[{}]/);
        assert.equal(
          text.replace(/\\([\\[\]])/g, '$1').replace(/\{\{|\}\}/g, (pair) => pair[0]!),
          english(told),
        );
      }),
    );
    assert.equal(
      sarifText(message('finding.no-agreement', { name: '[here](https://x.example) {0}' })),
      'Lines attributed by git to \\[here\\](https://x.example) {{0}}: no executed agreement on record.',
    );
  });
});
