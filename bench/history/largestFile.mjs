import { git } from './programs.mjs';

/** The file with the most bytes that isn't binary for `git grep`. */
export function largestFile({ root }) {
  const texts = new Set(git(root, 'grep', '-I', '-z', '--name-only', '-e', '', 'HEAD').split('\0'));
  const entries = git(root, 'ls-tree', '-r', '-l', '-z', 'HEAD').split('\0');
  const sizes = entries.flatMap((entry) => {
    const [, size, file] = /^\S+ blob \S+ +(\d+)\t([^]*)$/.exec(entry) ?? [];
    return texts.has(`HEAD:${file}`) ? [{ file, size: Number(size) }] : [];
  });
  return sizes.sort((a, b) => b.size - a.size)[0].file;
}
