import type { Random } from '../../demo/random';

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/**
 * Paths that are hard to write, to sort or to tell apart, bytes as latin1. Many share a basename; some are another's
 * folder, or differ in case only; `a-`, `a/` and `a0` sort otherwise as names than as folders.
 */
const PATHS = [
  ...['a', 'b', 'c.txt', 'A', 'B', 'a-', 'a0', 'a/b', 'a/c.txt', 'dir', 'dir/a', 'dir/b', 'dir/c.txt', 'Dir/a'],
  ...['other/a', 'other/b', 'other/c.txt', 'deep/er/est/a', 'deep/er/c.txt', 'deep/a', 'dir.x', 'dir0'],
  ...['with space', 'dir/with  spaces ', 'tab\there', 'new\nline', 'dir/new\n\nline', 'quo"te', 'back\\slash', "'"],
  ...['-dash', ':colon', '*', '[a]', '#', utf8('ünïcode'), utf8('dir/日本.txt'), utf8('u\u0308'), utf8('ü')],
  ...['\xff\xfe', 'dir/\xe9', 'latin\xfc/c.txt', '\x01control', 'long'.repeat(30)],
];

const FOLDERS = ['dir', 'other', 'deep/er', 'Dir', 'a', 'sub', 'latin\xfc', 'with space'];

const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const swapCase = (text: string): string => {
  const lower = text.toLowerCase();
  return text === lower ? text.toUpperCase() : lower;
};

/** Draws paths. */
export class NastyPaths {
  constructor(private readonly random: Random) {}

  any(): string {
    return this.random.pick(PATHS);
  }

  folder(): string {
    return this.random.pick(FOLDERS);
  }

  /** The same basename, elsewhere. */
  moved(path: string): string {
    const name = basename(path);
    return this.random.chance(0.2) && path !== name ? name : `${this.folder()}/${name}`;
  }

  /** Another path that differs in case only, of ASCII letters. */
  inOtherCase(path: string): string {
    const name = basename(path).replace(/[a-z]+/gi, swapCase);
    return path.slice(0, path.length - basename(path).length) + name;
  }
}
