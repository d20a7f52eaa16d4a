import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { displayName, readMailmap } from '../../src/history/mailmap';
import { parseMailmap } from '../../src/history/mailmapParser';
import { openRepository } from '../../src/history/repository';
import { scratchFolder, scratchRepository, useScratchHome } from './scratch';

const ALL_FORMS = `# comment
Proper One <one@x.com>
<two@proper.com> <two@x.com>
Proper Three <three@proper.com> <three@x.com>
Proper Four <four@proper.com> Commit Four <four@x.com>
Proper Five <five@proper.com>   commit FIVE   <FIVE@x.com>  # tail
Fallback Five <five@x.com>
no entry at all
<lonely@x.com
Later One <ONE@x.com>
`;

describe('mailmap', () => {
  useScratchHome();

  it('shows what git check-mailmap shows, in all four forms', () => {
    const scratch = scratchRepository();
    scratch.write('.mailmap', ALL_FORMS);
    const mailmap = parseMailmap(ALL_FORMS);
    const asked = ['one', 'two', 'three', 'four', 'five', 'six', 'lonely'].flatMap((who) =>
      [who, who.toUpperCase()].flatMap((email) => [
        `Ann <${email}@x.com>`,
        `Commit Four <${email}@x.com>`,
        `Commit Five <${email}@x.com>`,
      ]),
    );
    for (const contact of asked) {
      const [, name, email] = /^(.*) <(.*)>$/.exec(contact)!;
      const shown = displayName(mailmap, name!, email!);
      assert.equal(`${shown.name} <${shown.email}>`, scratch.git('check-mailmap', contact), contact);
    }
  });

  it('agrees with git on made-up maps', () => {
    const scratch = scratchRepository();
    const word = fc.constantFrom('', 'a', 'A', 'b', ' ', 'a b', '#');
    const address = fc.constantFrom('<a@x>', '<A@x>', '<b@x>', '< a@x >', '<b@x', 'b@x>');
    const line = fc.tuple(word, address, word, fc.option(address, { nil: '' })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const text = lines.join('\n');
        scratch.write('.mailmap', text);
        const mailmap = parseMailmap(text);
        const contacts = ['a <a@x>', 'A <b@x>', 'b <A@x>', 'c <c@x>'];
        const shown = contacts.map((contact) => {
          const [, name, email] = /^(.*) <(.*)>$/.exec(contact)!;
          const { name: n, email: e } = displayName(mailmap, name!, email!);
          return `${n} <${e}>`;
        });
        assert.deepEqual(shown, scratch.git('check-mailmap', ...contacts).split('\n'), JSON.stringify(text));
      }),
      { numRuns: 60 },
    );
  });

  it('is the work tree’s, else the commit’s, else empty; Latin-1 too', async () => {
    const scratch = scratchRepository();
    scratch.write('.mailmap', Buffer.from('Andr\xe9 <a@x.com>\n', 'latin1'));
    const head = scratch.commit('one');
    const repo = await openRepository(scratch.root);
    assert.deepEqual(displayName(await readMailmap(repo, head), 'x', 'a@x.com'), { name: 'André', email: 'a@x.com' });
    scratch.write('.mailmap', 'Work Tree <a@x.com>\n');
    assert.equal(displayName(await readMailmap(repo, head), 'x', 'a@x.com').name, 'Work Tree');
    const bare = path.join(scratchFolder(), 'bare');
    scratch.git('clone', '--quiet', '--bare', '.', bare);
    assert.equal(displayName(await readMailmap(await openRepository(bare), head), 'x', 'a@x.com').name, 'André');
    fs.rmSync(path.join(scratch.root, '.mailmap'));
    const without = scratch.commit('two');
    assert.equal((await readMailmap(repo, without)).size, 0);
  });
});
