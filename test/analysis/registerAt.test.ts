import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { registerAt, registerPaths } from '../../src/analysis/registerAt';
import { BrokenRegister } from '../../src/analysis/brokenRegister';
import { registerInForce } from '../../src/analysis/registerInForce';
import { openRepository } from '../../src/history/repository';
import type { ReadRegister } from '../../src/register/registerReader';
import { english } from '../../src/wording/render';
import { scratchFolder, scratchRepository, useScratchHome } from '../history/scratch';
import type { Scratch } from '../history/scratch';
import { withTemporary } from '../history/withTemporary';

/** A register whose organisation has this name. */
const of = (name: string, more = ''): string => `register_version: 1\norganisation: {id: acme, name: ${name}}\n${more}`;
const EXTENDS = 'register_version: 1\nextends: org/acme.yaml\n';

describe('registerAt', () => {
  useScratchHome();
  let scratch: Scratch;

  beforeEach(() => {
    scratch = scratchRepository();
  });

  /** Commits these files alone; a string beginning with `->` is a link. */
  function commit(files: Readonly<Record<string, string>>): string {
    for (const name of fs.readdirSync(scratch.root))
      if (name !== '.git') fs.rmSync(path.join(scratch.root, name), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      if (text.startsWith('->')) fs.symlinkSync(text.slice(2), path.join(scratch.root, name));
      else scratch.write(name, text);
    }
    return scratch.commit('x');
  }

  /** The register as it was, and how it is now. */
  async function at(id: string, named?: string): Promise<ReadRegister | null> {
    const repository = await openRepository(scratch.root);
    const now = await registerInForce(repository.root, named === undefined ? {} : { named });
    return registerAt(repository, id, now);
  }

  const nameOf = (read: ReadRegister | null): string | null => read && (read.register?.organisation.name ?? '');

  const FILE = { 'ip-register.yaml': of('File') };
  const FOLDER = { 'ip-register/a.yaml': of('Folder'), 'ip-register/b.yml': 'register_version: 1\nassets: []\n' };
  const BUILT = { 'ip-register.yaml': EXTENDS, 'org/acme.yaml': of('Base') };
  type Files = Readonly<Record<string, string>>;
  const rows: [name: string, then: Files, now: Files, expected: string | null, files: string[]][] = [
    ['a file that was changed', FILE, { 'ip-register.yaml': of('Now') }, 'File', ['ip-register.yaml']],
    ['a file that became a folder', FILE, FOLDER, 'File', ['ip-register.yaml']],
    ['a folder that became a file', FOLDER, FILE, 'Folder', ['ip-register/a.yaml', 'ip-register/b.yml']],
    ['a file that was deleted', FILE, { a: '' }, 'File', ['ip-register.yaml']],
    ['a folder that was deleted', FOLDER, { a: '' }, 'Folder', ['ip-register/a.yaml', 'ip-register/b.yml']],
    ['a folder that lost a file', FOLDER, { 'ip-register/a.yaml': of('Now') }, 'Folder', Object.keys(FOLDER)],
    ['none', { a: '' }, FILE, null, []],
    [
      'none, in a folder of other files',
      { 'ip-register/readme.md': '', 'ip-register/x/a.yaml': of('X') },
      FILE,
      null,
      [],
    ],
    ['one that built on a file that is gone', BUILT, FILE, 'Base', ['ip-register.yaml', 'org/acme.yaml']],
    ['one that builds on another file since', FILE, BUILT, 'File', ['ip-register.yaml']],
    [
      'one that built on files that built on others',
      {
        'ip-register.yaml': 'register_version: 1\nextends: [org/one.yaml, org/two.yml]\n',
        'org/one.yaml': 'register_version: 1\nextends: deep/er/three.yaml\n',
        'org/two.yml': 'register_version: 1\nassets: []\n',
        'org/deep/er/three.yaml': of('Three'),
      },
      { a: '' },
      'Three',
      ['ip-register.yaml', 'org/one.yaml', 'org/deep/er/three.yaml', 'org/two.yml'],
    ],
  ];
  for (const [name, then, now, expected, files] of rows) {
    it(`reads ${name}`, async () => {
      const id = commit(then);
      commit(now);
      const read = await at(id);
      assert.equal(nameOf(read), expected);
      // Where they would be in the repository, not where they were copied to.
      const repository = await openRepository(scratch.root);
      assert.deepEqual(read ? (await registerPaths(repository, read)).sort() : [], files.sort());
      const place = read?.placeOf('organisation', 'acme');
      if (place) assert.ok(files.includes(path.relative(scratch.root, place.path)));
    });
  }

  it('hashes what was there as it is hashed today', async () => {
    const id = commit(BUILT);
    const repository = await openRepository(scratch.root);
    assert.equal((await at(id))?.sha256, (await registerInForce(repository.root))?.sha256);
  });

  it('reads one that the user named by that name alone', async () => {
    const id = commit({ 'legal/ip.yaml': of('Named'), 'ip-register.yaml': of('Other') });
    commit({ 'legal/ip.yaml': of('Now') });
    assert.equal(nameOf(await at(id, 'legal/ip.yaml')), 'Named');
    const none = commit({ 'ip-register.yaml': of('Other') });
    commit({ 'legal/ip.yaml': of('Now'), 'ip-register.yaml': of('Other') });
    assert.equal(await at(none, 'legal/ip.yaml'), null);
  });

  it('takes one outside the repository as it is', async () => {
    const id = commit({ a: '' });
    const file = path.join(scratchFolder(), 'register.yaml');
    fs.writeFileSync(file, of('Outside'));
    assert.equal(nameOf(await at(id, file)), 'Outside');
  });

  const big = of('Big', `# ${'x'.repeat(2 * 1024 * 1024)}\n`);
  const broken: [name: string, then: Files, problem: RegExp][] = [
    ['had an error', { 'ip-register.yaml': 'register_version: 1\n' }, /organisation/],
    ['was no YAML', { 'ip-register.yaml': 'people: {' }, /./],
    ['was too large', { 'ip-register.yaml': big }, /ip-register\.yaml.*2 MB/],
    ['had a file that was too large', { 'ip-register/a.yaml': of('A'), 'ip-register/b.yaml': big }, /b\.yaml.*2 MB/],
    ['had two files that say the same', { 'ip-register/a.yaml': of('A'), 'ip-register/b.yaml': of('B') }, /a\.yaml/],
    ['was a link', { 'ip-register.yaml': '->org.yaml', 'org.yaml': of('Org') }, /ip-register\.yaml/],
    ['built on a file that wasn’t there', { 'ip-register.yaml': EXTENDS }, /acme\.yaml/],
    ['built on a link', { 'ip-register.yaml': 'register_version: 1\nextends: b.yaml\n', 'b.yaml': '->c' }, /b\.yaml/],
    [
      'built on a file outside the repository',
      { 'ip-register.yaml': 'register_version: 1\nextends: ../../../../../etc/acme.yaml\n' },
      /acme\.yaml/,
    ],
  ];
  for (const [name, then, problem] of broken) {
    it(`refuses one that ${name}, and says of which commit`, async () => {
      const id = commit(then);
      commit({ a: '' });
      await assert.rejects(at(id), (error) => {
        assert.ok(error instanceof BrokenRegister, String(error));
        assert.match(error.path, new RegExp(`^[\\w./-]+@${id.slice(0, 12)}$`));
        assert.ok(error.problems.length > 0);
        const told = error.problems.map(({ message }) => english(message)).join('\n');
        assert.match(told, problem);
        assert.doesNotMatch(told, /chain-of-title-register-/, 'the place of the copy says nothing');
        for (const one of error.problems) assert.ok(one.path.startsWith(scratch.root), one.path);
        return true;
      });
    });
  }

  it('leaves nothing behind', async () => {
    const [good, bad] = [commit(BUILT), commit({ 'ip-register.yaml': '{' })];
    commit({ a: '' });
    const folder = scratchFolder();
    await withTemporary(folder, async () => {
      await at(good);
      await assert.rejects(at(bad));
    });
    assert.deepEqual(fs.readdirSync(folder), []);
  });
});
