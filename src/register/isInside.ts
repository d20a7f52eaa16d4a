import path from 'node:path';

/** Whether `file` is `folder` or lies in it. Both are real paths: links are already followed. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
