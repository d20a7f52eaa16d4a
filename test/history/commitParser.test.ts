import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCommit } from '../../src/history/commitParser';
import type { Commit } from '../../src/history/model';
import { openRepository } from '../../src/history/repository';
import { readCommits } from '../../src/history/commits';
import { scratchRepository, useScratchHome } from './scratch';

const parse = (raw: string | Buffer): Commit => parseCommit('id', Buffer.from(raw as string, 'latin1'));
const HEAD = 'tree 1\nauthor A <a@x> 1 +0000\ncommitter C <c@x> 2 +0000\n';

describe('parseCommit', () => {
  useScratchHome();

  it('reads parents, signatures and merged tags without mixing them up', () => {
    const commit = parse(
      'tree 1\nparent 2\nparent 3\nauthor A <a@x> 1 +0000\ncommitter C <c@x> 2 +0000\n' +
        'mergetag object 4\n type commit\n tagger T <t@x> 3 +0000\n \n author M <m@x> 9 +0000\n gpgsig no\n' +
        'gpgsig -----BEGIN PGP SIGNATURE-----\n \n parent 5\n -----END PGP SIGNATURE-----\n\nsubject\n',
    );
    assert.deepEqual(commit.parents, ['2', '3']);
    assert.equal(commit.author.name, 'A');
    assert.equal(commit.signature, 'openpgp');
    assert.equal(parse(`${HEAD}mergetag object 4\n gpgsig x\n\nsubject\n`).signature, null);
    for (const [first, format] of [
      ['-----BEGIN PGP MESSAGE-----', 'openpgp'],
      ['-----BEGIN SIGNED MESSAGE-----', 'x509'],
      ['-----BEGIN SSH SIGNATURE-----', 'ssh'],
      ['-----BEGIN ODD SIGNATURE-----', 'unknown'],
      ['x', 'unknown'],
    ] as const)
      assert.equal(parse(`${HEAD}gpgsig-sha256 ${first}\n\n`).signature, format);
    assert.equal(parse(`${HEAD}author B <b@x> 5 +0000\n\n`).author.name, 'A');
  });

  it('decodes as the commit says, else UTF-8, else Latin-1', () => {
    const author = (name: Buffer, encoding?: string): string =>
      parseCommit(
        'id',
        Buffer.concat([
          Buffer.from('tree 1\nauthor '),
          name,
          Buffer.from(` <a@x> 1 +0000\n${encoding ? `encoding ${encoding}\n` : ''}\nx`),
        ]),
      ).author.name;
    const cases: [string, Buffer, string?][] = [
      ['André', Buffer.from('André')],
      ['André', Buffer.from('Andr\xe9', 'latin1')],
      ['André', Buffer.from('Andr\xe9', 'latin1'), 'ISO-8859-1'],
      ['AndrÃ©', Buffer.from('André'), 'latin1'],
      ['André', Buffer.from('André'), 'UTF-8'],
      ['Łukasz', Buffer.from('\xa3ukasz', 'latin1'), 'ISO-8859-2'],
      ['山田', Buffer.from([0xbb, 0xb3, 0xc5, 0xc4]), 'EUC-JP'],
      ['Иван', Buffer.from([0xe9, 0xd7, 0xc1, 0xce]), 'KOI8-R'],
      ['André', Buffer.from('André'), 'no-such-encoding'],
    ];
    for (const [name, bytes, encoding] of cases) assert.equal(author(bytes, encoding), name, encoding);
    const mixed = parseCommit(
      'id',
      Buffer.concat([
        Buffer.from(`${HEAD}\ncaf`),
        Buffer.from([0xe9]),
        Buffer.from('\n\nCo-authored-by: Żółć <z@x>\n'),
      ]),
    );
    assert.deepEqual([mixed.subject, mixed.coAuthors[0]?.name], ['café', 'Żółć']);
  });

  it('takes each co-author once, by address, and attestations apart', () => {
    const commit = parse(
      `${HEAD}\nSquash (#1)\n\n* one\n\n* two\n\nCo-authored-by: Bo <bo@x>\nco-authored-BY: Bo B <BO@x>\nCo-authored-by: only@x\n` +
        'Co-Authored-By: No Address\nCo-authored-by: <>\nCo-authored-by:\nSigned-off-by: S <s@x>\nMade-with: Tool\n',
    );
    assert.deepEqual(commit.coAuthors, [
      { name: 'Bo', email: 'bo@x' },
      { name: '', email: 'only@x' },
      { name: 'No Address', email: '' },
      { name: '', email: '' },
    ]);
    assert.deepEqual(commit.signedOffBy, [{ name: 'S', email: 's@x' }]);
    assert.equal(commit.trailers.length, 8);
    assert.equal(commit.subject, 'Squash (#1)');
  });

  it('makes one line of the subject, and a short one', () => {
    const subjects: [string, string][] = [
      ['one\ntwo\n\nthree', 'one two'],
      ['\n  \n\n one \n', 'one'],
      ['', ''],
      ['one\r\n\r\nbody', 'one'],
      ['x'.repeat(900), `${'x'.repeat(499)}…`],
    ];
    for (const [body, subject] of subjects) assert.equal(parse(`${HEAD}\n${body}`).subject, subject);
    assert.equal(parse('tree 1').subject, '');
  });

  it('never fails, whatever the object', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'author ',
        'parent',
        'encoding utf-16',
        'encoding \0',
        ' gpgsig',
        'author <>> 1 x',
        'committer <',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), fc.uint8Array(), (lines, bytes) => {
        const commit = parseCommit('id', Buffer.concat([Buffer.from(lines.join('\n')), Buffer.from(bytes)]));
        assert.equal(new Date(commit.author.time * 1000).getUTCFullYear() >= 1, true);
      }),
    );
  });

  it('reads odd objects from a real repository as git log shows them', async () => {
    const scratch = scratchRepository();
    const tree = scratch.git('write-tree');
    const objects: [string, string][] = [
      ['A <a@x> 1 +0000', 'plain'],
      [' <a@x> 1 +0000', 'no name'],
      ['A <> 1 +0000', 'no address'],
      ['A B <a@x> 1 -0730', 'zone'],
      ['A <a@x> 1700000000 +1345', 'zone'],
      ['A <a@@x <y> 1 +0000', 'brackets'],
      ['A <a> b> 5 +0000', 'brackets'],
    ];
    const ids = objects.map(([author, subject]) => {
      const input = `tree ${tree}\nauthor ${author}\ncommitter C <c@x> 1 +0000\n\n${subject}\nmore\n\nbody\n`;
      return scratch
        .gitWith({ input }, 'hash-object', '-t', 'commit', '-w', '--literally', '--stdin')
        .toString()
        .trim();
    });
    const repo = await openRepository(scratch.root);
    const commits = await readCommits(repo, ids);
    for (const [at, id] of ids.entries()) {
      const { author, subject } = commits.get(id)!;
      const shown = scratch.gitWith({}, 'log', '-1', '--format=%an%n%ae%n%at%n%s', id).toString().split('\n');
      assert.deepEqual([author.name, author.email, String(author.time), subject, ''], shown, objects[at]![0]);
    }
  });
});
