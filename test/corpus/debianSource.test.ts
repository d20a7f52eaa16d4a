import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { corpusModule } from './corpusModule';
import type { Version } from './entry';

const HASH = 'e1'.repeat(32);
const paragraph = (name: string, files: readonly string[]): string => `Package: ${name}
Binary: lib${name}-dev
Checksums-Sha1:
 ${'0'.repeat(40)} 7 ${name}_1.dsc
Checksums-Sha256:
${files.map((file) => ` ${HASH} 191291 ${file}`).join('\n')}
Directory: pool/main/a/${name}`;

const INDEX = [
  paragraph('aldermarsh', ['aldermarsh_9.orig.tar.gz']),
  paragraph('alder', [
    'alder_2.3-1.dsc',
    'alder_2.3.orig-extra.tar.gz',
    'alder_2.3.orig.tar.gz',
    'alder_2.3-1.debian.tar.xz',
  ]),
  paragraph('ash', ['ash_1.0+dfsg1.orig.tar.xz']),
  paragraph('native', ['native_11.6.tar.xz']),
].join('\n\n');

describe('a source package of Debian', () => {
  let debianSource: (name: string, index: string) => Promise<Version>;
  before(async () => {
    ({ debianSource } = (await corpusModule('debianSource.mjs')) as { debianSource: typeof debianSource });
  });

  it('is pinned by its original tarball', async () => {
    assert.deepEqual(await debianSource('alder', INDEX), {
      version: '2.3',
      path: 'pool/main/a/alder/alder_2.3.orig.tar.gz',
      integrity: `sha256-${Buffer.from(HASH, 'hex').toString('base64')}`,
    });
  });

  it('has upstream’s version where Debian took files out', async () => {
    assert.equal((await debianSource('ash', INDEX)).version, '1.0');
  });

  it('is not there, or has no upstream', async () => {
    await assert.rejects(debianSource('birch', INDEX), { message: 'Debian has no source package “birch”.' });
    await assert.rejects(debianSource('native', INDEX), /no original tarball/);
  });
});
