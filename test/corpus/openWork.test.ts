import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { scratchFolder, useScratchHome } from '../history/scratch';
import { corpusModule } from './corpusModule';
import { entryWith } from './entry';
import type { Entry, File, Version } from './entry';
import { tarball } from './tarball';

const POOL = 'pool/main/a/alder/alder_1.2~rc+1.orig.tar.gz';
const PACKED = tarball([
  { path: 'alder-1.2/src/alder.c', text: 'int alder(void)\n{\n\treturn 12;\n}\n' },
  { path: 'alder-1.2/README.md', text: '# Alder\n' },
]);

const integrityOf = (bytes: Buffer, algorithm: string): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

describe('a work', () => {
  useScratchHome();

  let openWork: (entry: Entry, version: Version, options: { cache: string }) => Promise<File[]>;
  let asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === `/debian/${encodeURI(POOL).replace('+', '%2B')}`) response.end(PACKED);
    else response.writeHead(404).end();
  });
  const mirror = process.env.CHAIN_OF_TITLE_DEBIAN;

  before(async () => {
    ({ openWork } = (await corpusModule('openWork.mjs')) as { openWork: typeof openWork });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    process.env.CHAIN_OF_TITLE_DEBIAN = `http://127.0.0.1:${(server.address() as AddressInfo).port}/debian/`;
  });
  afterEach(() => {
    asked = [];
  });
  after(() => {
    server.close();
    if (mirror === undefined) delete process.env.CHAIN_OF_TITLE_DEBIAN;
    else process.env.CHAIN_OF_TITLE_DEBIAN = mirror;
  });

  const version = { version: '1.2', path: POOL, integrity: integrityOf(PACKED, 'sha256') };
  const entry = entryWith({ source: 'debian', versions: [version] });

  it('is downloaded once, and its source is given', async () => {
    const cache = path.join(scratchFolder(), 'works');
    for (let time = 0; time < 2; time += 1) {
      const files = await openWork(entry, version, { cache });
      assert.deepEqual(
        files.map((file) => [file.path, file.bytes.toString()]),
        [['src/alder.c', 'int alder(void)\n{\n\treturn 12;\n}\n']],
      );
    }
    assert.equal(asked.length, 1);
    assert.deepEqual(fs.readdirSync(cache), ['debian-alder-1.2.tar.gz']);
  });

  it('is not opened when the mirror gives something else', async () => {
    const cache = scratchFolder();
    const wanted = { ...version, integrity: integrityOf(Buffer.from('another'), 'sha256') };
    await assert.rejects(
      openWork(entry, wanted, { cache }),
      (error: Error) =>
        error.message.startsWith('debian alder 1.2 is not what was pinned: ') &&
        error.message.includes(wanted.integrity) &&
        error.message.includes(version.integrity),
    );
    assert.deepEqual(fs.readdirSync(cache), []);
  });

  it('is not opened when its file in the cache was changed, which is removed', async () => {
    const cache = scratchFolder();
    const pinned = { version: '1.2.0', integrity: integrityOf(PACKED, 'sha512') };
    fs.writeFileSync(path.join(cache, 'npm-@elm+alder-1.2.0.tgz'), 'changed');
    const scoped = entryWith({ package: '@elm/alder', versions: [pinned] });
    await assert.rejects(
      openWork(scoped, pinned, { cache }),
      /^Error: npm @elm\/alder 1\.2\.0 is not what was pinned: /,
    );
    assert.deepEqual(fs.readdirSync(cache), []);
    fs.writeFileSync(path.join(cache, 'npm-@elm+alder-1.2.0.tgz'), PACKED);
    assert.equal((await openWork(scoped, pinned, { cache })).length, 1);
    assert.deepEqual(asked, []);
  });

  it('says what the mirror answers', async () => {
    const missing = { ...version, path: 'pool/main/b/birch/birch_1.orig.tar.gz' };
    const cache = scratchFolder();
    await assert.rejects(openWork(entry, missing, { cache }), /birch_1\.orig\.tar\.gz answers 404 Not Found\.$/);
    assert.deepEqual(fs.readdirSync(cache), []);
  });
});
