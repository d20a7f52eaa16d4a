import assert from 'node:assert/strict';
import { userCacheFolder } from '../../../src/history/cache/cacheFolder';

describe('userCacheFolder', () => {
  const cases: [string, NodeJS.Platform, NodeJS.ProcessEnv, string | null][] = [
    [
      'follows the XDG base directory',
      'linux',
      { HOME: '/home/ada', XDG_CACHE_HOME: '/caches' },
      '/caches/chain-of-title',
    ],
    ['has the XDG default', 'linux', { HOME: '/home/ada' }, '/home/ada/.cache/chain-of-title'],
    [
      'takes an empty one for unset',
      'linux',
      { HOME: '/home/ada', XDG_CACHE_HOME: '' },
      '/home/ada/.cache/chain-of-title',
    ],
    [
      'passes over a relative one',
      'linux',
      { HOME: '/home/ada', XDG_CACHE_HOME: 'x' },
      '/home/ada/.cache/chain-of-title',
    ],
    ['knows the Mac’s', 'darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Caches/chain-of-title'],
    ['knows Windows’', 'win32', { LOCALAPPDATA: '/c/Local' }, '/c/Local/chain-of-title'],
    ['keeps nothing where there is no place', 'win32', {}, null],
    ['keeps nothing under a home that is no absolute path', 'linux', { HOME: 'home' }, null],
  ];
  for (const [name, platform, env, expected] of cases)
    it(name, () => assert.equal(userCacheFolder(env, platform), expected));
});
