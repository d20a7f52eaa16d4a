import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { scratchFolder, useScratchHome } from '../history/scratch';
import { corpusModule } from './corpusModule';
import { entryWith } from './entry';
import type { Entry, Version } from './entry';

const npm = (version: string): Version => ({ version, integrity: `sha512-${'A'.repeat(86)}==` });
const debian = (changes: object = {}): object => ({
  version: '2.3.0',
  path: 'pool/main/a/alder/alder_2.3.0.orig.tar.gz',
  integrity: `sha256-${'A'.repeat(43)}=`,
  ...changes,
});

/** What is listed -> what the error names. */
const FAULTS: readonly [string, readonly object[], RegExp][] = [
  ['an unknown key', [entryWith({ extra: 1 })], /“Alder”, extra: /],
  ['no reason', [entryWith({ why: ' ' })], /“Alder”, why: /],
  ['an unknown role', [entryWith({ role: 'toy' })], /“Alder”, role: /],
  ['another source', [entryWith({ source: 'cpan' })], /“Alder”, source: /],
  ['an address for a package', [entryWith({ package: 'https://alder.example/a.tgz' })], /“Alder”, package: /],
  ['no SPDX expression', [entryWith({ licence: 'free' })], /“Alder”, licence: no SPDX expression/],
  ['no version', [entryWith({ versions: [] })], /“Alder”, versions: /],
  [
    'a short integrity',
    [entryWith({ versions: [{ version: '1', integrity: 'sha512-AA==' }] })],
    /versions\.0\.integrity: /,
  ],
  [
    'SHA-1',
    [entryWith({ versions: [{ version: '1', integrity: `sha1-${'A'.repeat(27)}=` }] })],
    /versions\.0\.integrity: /,
  ],
  ['the oldest first', [entryWith({ versions: [npm('1.9.0'), npm('1.10.0')] })], /“Alder”, versions: not newest first/],
  ['one version twice', [entryWith({ versions: [npm('1.9.0'), npm('1.9.0')] })], /“Alder”, versions: not newest first/],
  ['a path of npm’s', [entryWith({ versions: [debian()] })], /versions\.0\.integrity: /],
  [
    'no path of Debian’s',
    [entryWith({ source: 'debian', versions: [debian({ path: undefined })] })],
    /versions\.0\.path: /,
  ],
  [
    'a path out of the pool',
    [entryWith({ source: 'debian', versions: [debian({ path: 'pool/main/../../a.tar.gz' })] })],
    /versions\.0\.path: no tarball of the pool/,
  ],
  [
    'a package twice',
    [entryWith(), entryWith({ name: 'Alder again' })],
    /“Alder again”, package: npm:alder is listed twice/,
  ],
  ['something else', [entryWith(), 7 as unknown as object], /work 2, /],
];

describe('the list of works', () => {
  useScratchHome();

  let readWorks: (file?: string) => Entry[];
  before(async () => {
    ({ readWorks } = (await corpusModule('readWorks.mjs')) as { readWorks: typeof readWorks });
  });

  const listed = (text: string): string => {
    const file = path.join(scratchFolder(), 'works.json');
    fs.writeFileSync(file, text);
    return file;
  };

  it('is right as it is shipped, in order, and names no host to download from', () => {
    const works = readWorks();
    const keys = works.map((work) => `${work.source} ${work.package}`);
    assert.deepEqual(keys, keys.toSorted());
    const file = path.resolve(__dirname, '../../../corpus/works.json');
    for (const { versions } of JSON.parse(fs.readFileSync(file, 'utf8')) as Entry[])
      assert.doesNotMatch(JSON.stringify(versions), /:\/\//);
  });

  it('has several versions of a work, newest first', () => {
    const works = [entryWith({ versions: ['10.0.0', '9.1.0', '9.1.0-rc.1', '1.0'].map(npm) })];
    assert.deepEqual(readWorks(listed(JSON.stringify(works))), works);
  });

  for (const [title, works, message] of FAULTS)
    it(`names file, entry and key of ${title}`, () => {
      const file = listed(JSON.stringify(works));
      assert.throws(
        () => readWorks(file),
        (error: Error) => error.message.startsWith(`${file}: `) && message.test(error.message),
      );
    });

  it('is a list, in JSON', () => {
    for (const text of ['{}', '[', 'null']) {
      const file = listed(text);
      assert.throws(
        () => readWorks(file),
        (error: Error) => error.message.startsWith(`${file}: `),
      );
    }
  });
});
