import assert from 'node:assert/strict';
import path from 'node:path';
import { configuredIdentity, hookEnvironment } from '../../src/history/hookEnvironment';

const WORK = path.resolve('/home/me/work');
const GIT_DIR = path.join(WORK, '.git');

describe('hookEnvironment', () => {
  const rows: [string, NodeJS.ProcessEnv, string, Record<string, string>][] = [
    ['nothing outside a hook', { PATH: '/bin', HOME: '/home/me' }, WORK, {}],
    [
      'who makes the commit',
      {
        GIT_AUTHOR_NAME: 'Zoe',
        GIT_AUTHOR_EMAIL: 'zoe@x.example',
        GIT_AUTHOR_DATE: '@1 +0000',
        GIT_COMMITTER_NAME: '',
      },
      '/',
      {
        GIT_AUTHOR_NAME: 'Zoe',
        GIT_AUTHOR_EMAIL: 'zoe@x.example',
        GIT_AUTHOR_DATE: '@1 +0000',
        GIT_COMMITTER_NAME: '',
      },
    ],
    [
      'the index, from where the hook runs',
      { GIT_INDEX_FILE: '.git/index' },
      WORK,
      { GIT_INDEX_FILE: path.join(GIT_DIR, 'index') },
    ],
    [
      'the index of a partial commit, which git names whole',
      { GIT_INDEX_FILE: path.join(GIT_DIR, 'next-index-12.lock') },
      '/elsewhere',
      { GIT_INDEX_FILE: path.join(GIT_DIR, 'next-index-12.lock') },
    ],
    ['no index of another repository', { GIT_INDEX_FILE: '/home/me/other/.git/index' }, WORK, {}],
    ['no index of a work tree linked to it', { GIT_INDEX_FILE: `${GIT_DIR}/worktrees/w/index` }, '/', {}],
    ['no index that leads out of it', { GIT_INDEX_FILE: `${GIT_DIR}/../index` }, '/', {}],
    ['no index by an empty name', { GIT_INDEX_FILE: '' }, GIT_DIR, {}],
    [
      'neither the place of the repository nor what else git could be told',
      { GIT_DIR: '/other/.git', GIT_WORK_TREE: '/other', GIT_OBJECT_DIRECTORY: '/other', GIT_CONFIG_COUNT: '1' },
      '/',
      {},
    ],
  ];
  for (const [name, from, folder, expected] of rows)
    it(`passes on ${name}`, () => assert.deepEqual(hookEnvironment({ gitDir: GIT_DIR }, from, folder), expected));
});

describe('configuredIdentity', () => {
  it('passes on what git’s configuration is made of, and nothing else', () => {
    const configuration = {
      GIT_CONFIG_PARAMETERS: "'user.name'='Zoe'",
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'user.email',
      GIT_CONFIG_VALUE_0: 'zoe@x.example',
      GIT_CONFIG_GLOBAL: '/dev/null',
      EMAIL: 'zoe@x.example',
    };
    const others = { GIT_DIR: '/other/.git', GIT_EXEC_PATH: '/other', GIT_PAGER: 'less', GIT_EXTERNAL_DIFF: 'run' };
    assert.deepEqual(configuredIdentity({ ...configuration, ...others }), configuration);
  });
});
