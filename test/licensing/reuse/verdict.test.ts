import assert from 'node:assert/strict';
import { namedLicence } from '../../../src/licensing/reuse/namedLicence';
import { VerdictTally, type ReuseVerdict } from '../../../src/licensing/reuse/verdict';

interface File {
  readonly licences?: readonly string[];
  readonly copyright?: boolean;
  readonly snippets?: readonly string[];
}

interface Project {
  readonly files: Readonly<Record<string, File>>;
  readonly texts?: readonly string[];
}

function verdictOf({ files, texts = [] }: Project, more?: (tally: VerdictTally) => void): ReuseVerdict {
  const tally = new VerdictTally();
  for (const name of texts) tally.addLicenceText(`LICENSES/${name}`, true);
  more?.(tally);
  for (const [path, { licences = [], copyright = true, snippets = [] }] of Object.entries(files)) {
    const sourced = (some: readonly string[]) =>
      some.map((text, index) => ({ source: path, licence: namedLicence(text, index + 1) }));
    tally.addFile(path, {
      licences: sourced(licences),
      copyrights: copyright ? ['© Jane'] : [],
      snippetLicences: sourced(snippets),
      sources: [path],
    });
  }
  return tally.finish();
}

/** `kind path:line licence` */
const told = ({ reasons }: ReuseVerdict): string[] =>
  reasons.map(({ kind, path = '-', line, licence = '' }) =>
    `${kind} ${path}${line ? `:${line}` : ''} ${licence}`.trim(),
  );

const MIT: File = { licences: ['MIT'] };

const CASES: Record<string, readonly [Project, readonly string[]]> = {
  'nothing at all': [{ files: {} }, []],
  'a compliant file': [{ files: { 'a.c': MIT }, texts: ['MIT.txt'] }, []],
  'no licence': [{ files: { 'a.c': {}, 'b.c': MIT }, texts: ['MIT.txt'] }, ['no-licence a.c']],
  'no copyright': [{ files: { 'a.c': { ...MIT, copyright: false } }, texts: ['MIT.txt'] }, ['no-copyright a.c']],
  neither: [{ files: { 'a.c': { copyright: false } } }, ['no-licence a.c', 'no-copyright a.c']],
  'a missing text, told once': [{ files: { 'a.c': MIT, 'b.c': MIT } }, ['missing-licence a.c:1 MIT']],
  'an exception has a text, too': [
    { files: { 'a.c': { licences: ['GPL-3.0-or-later WITH GCC-exception-3.1'] } }, texts: ['GPL-3.0-or-later.txt'] },
    ['missing-licence a.c:1 GCC-exception-3.1'],
  ],
  'an exception’s text': [
    {
      files: { 'a.c': { licences: ['GPL-3.0-or-later WITH GCC-exception-3.1'] } },
      texts: ['GPL-3.0-or-later.txt', 'GCC-exception-3.1.txt'],
    },
    [],
  ],
  'each licence of an expression': [
    { files: { 'a.c': { licences: ['(MIT OR ISC) AND Zlib'] } }, texts: ['ISC.txt'] },
    ['missing-licence a.c:1 MIT', 'missing-licence a.c:1 Zlib'],
  ],
  'or any later version': [{ files: { 'a.c': { licences: ['EPL-1.0+'] } }, texts: ['EPL-1.0.txt'] }, []],
  'an unused text': [{ files: { 'a.c': MIT }, texts: ['MIT.txt', 'ISC.txt'] }, ['unused-licence LICENSES/ISC.txt ISC']],
  'a snippet uses a licence, but isn’t the file’s': [
    { files: { 'a.c': { snippets: ['MIT'] } }, texts: ['MIT.txt'] },
    ['no-licence a.c'],
  ],
  'a snippet’s licence has a text': [
    { files: { 'a.c': { ...MIT, snippets: ['ISC'] } }, texts: ['MIT.txt'] },
    ['missing-licence a.c:1 ISC'],
  ],
  'an unlisted licence': [{ files: { 'a.c': { licences: ['Foo-1.0'] } } }, ['bad-licence a.c:1 Foo-1.0']],
  'a reference with its text': [{ files: { 'a.c': { licences: ['LicenseRef-x'] } }, texts: ['LicenseRef-x.txt'] }, []],
  'a reference without': [{ files: { 'a.c': { licences: ['LicenseRef-x'] } } }, ['missing-licence a.c:1 LicenseRef-x']],
  'a reference of REUSE has no exceptions': [
    { files: { 'a.c': { licences: ['MIT WITH AdditionRef-x'] } }, texts: ['MIT.txt'] },
    ['bad-licence a.c:1 AdditionRef-x'],
  ],
  'a file of another kind in LICENSES/': [
    { files: { 'a.c': MIT }, texts: ['MIT.txt', 'README.md'] },
    ['bad-licence LICENSES/README.md README'],
  ],
  'a deprecated licence': [
    { files: { 'a.c': { licences: ['GPL-2.0'] } }, texts: ['GPL-2.0.txt'] },
    ['deprecated-licence a.c:1 GPL-2.0'],
  ],
  'a deprecated licence with its plus': [
    { files: { 'a.c': { licences: ['GPL-2.0+'] } }, texts: ['GPL-2.0+.txt'] },
    ['deprecated-licence a.c:1 GPL-2.0'],
  ],
  'a deprecated text that nobody uses': [
    { files: { 'a.c': MIT }, texts: ['MIT.txt', 'GPL-2.0.txt'] },
    ['unused-licence LICENSES/GPL-2.0.txt GPL-2.0', 'deprecated-licence LICENSES/GPL-2.0.txt GPL-2.0'],
  ],
  'a text without an extension': [
    { files: { 'a.c': MIT }, texts: ['MIT'] },
    ['licence-without-extension LICENSES/MIT MIT'],
  ],
  'an expression that can’t be read': [
    { files: { 'a.c': { licences: ['MIT AND'] } } },
    ['invalid-expression a.c:1 MIT AND'],
  ],
};

describe('VerdictTally', () => {
  for (const [name, [project, expected]] of Object.entries(CASES)) {
    it(`tells of ${name}`, () => {
      const verdict = verdictOf(project);
      assert.deepEqual([verdict.compliant, told(verdict)], [expected.length === 0, expected]);
    });
  }

  it('counts', () => {
    const { files, withLicence, withCopyright, licences } = verdictOf({
      files: { a: MIT, b: {}, c: { licences: ['ISC AND'], copyright: false }, d: { ...MIT, snippets: ['ISC'] } },
    });
    assert.deepEqual([files, withLicence, withCopyright, licences], [4, 2, 3, ['ISC', 'MIT']]);
  });

  it('doesn’t tell what a broken file may have said', () => {
    const broken = { problem: 'syntax' as const, detail: '', line: 3, column: 4 };
    const verdict = verdictOf({ files: { 'lib/a.c': {}, 'b.c': {} }, texts: ['MIT.txt'] }, (tally) =>
      tally.addBroken('bad-reuse-toml', 'lib/REUSE.toml', [broken]),
    );
    assert.deepEqual(told(verdict), ['bad-reuse-toml lib/REUSE.toml:3', 'no-licence b.c']);
    assert.deepEqual([verdict.reasons[0]!.line, verdict.reasons[0]!.column], [3, 4]);
  });

  it('tells of the other hindrances', () => {
    const verdict = verdictOf({ files: { 'a.c': MIT } }, (tally) => {
      tally.addLicenceText('LICENSES/MIT.pdf', false);
      tally.addUnreadable('b.c');
      tally.addConflict('REUSE.toml');
    });
    assert.deepEqual(told(verdict), [
      'dep5-and-reuse-toml REUSE.toml',
      'unreadable b.c',
      'licence-not-text LICENSES/MIT.pdf MIT',
    ]);
    assert.equal(verdict.files, 2);
  });
});
