import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { api, inRoot, until, withSetting } from './lib/inEditor';
import type { RootName } from './lib/inEditor';

/** An idea comes first, from files' last commits; it says so. */
const isCounted = (shown: vscode.FileDecoration | undefined): boolean =>
  shown !== undefined && !shown.tooltip?.includes('still being counted');

const badgeOf = async (root: RootName, path: string) => {
  const { badge } = await api();
  return badge(inRoot(root, path));
};

describe('explorer badges', () => {
  it('name the vendor of a file, and of most lines of a folder', async () => {
    const file = await until(() => badgeOf('demo', 'web/store.ts'), isCounted);
    assert.equal(file?.badge, 'NH');
    assert.equal(file.tooltip, 'Nordhaven Software Sp. z o.o.: 100% of the lines');
    assert.equal((await badgeOf('demo', 'legacy'))?.badge, 'NH');
    const expired = await badgeOf('demo', 'web/router.ts');
    assert.match(expired?.tooltip ?? '', /Agreement or engagement had ended/);
    assert.ok(expired?.color, 'a colour where something is wrong');
    assert.equal(file.color, undefined);
  });

  it('name e-mail domains without a register, and come for a nested repository', async () => {
    for (const [root, path, name] of [
      ['no-register', 'main.py', 'alpha.example'],
      ['nested', 'inner/inner.txt', 'beta.example'],
    ] as const) {
      const shown = await until(() => badgeOf(root, path), isCounted);
      assert.equal(shown?.tooltip, `${name}: 100% of the lines`);
    }
  });

  it('are none for what is in no commit or no repository', async () => {
    assert.equal(await badgeOf('no-git', 'notes.txt'), undefined);
    assert.equal(await badgeOf('demo', 'no-such-file'), undefined);
  });

  it('can be switched off, and stay off above a size', async () => {
    const settings = [
      ['explorerBadges.enabled', false],
      ['analysis.maxFiles', 10],
    ] as const;
    for (const [key, value] of settings) {
      await withSetting(key, value, async () => {
        assert.equal(await badgeOf('demo', 'web/store.ts'), undefined);
      });
    }
    await until(() => badgeOf('demo', 'web/store.ts'), isCounted);
  });
});
