import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { decodeText } from '../licensing/decodeText';
import { visibleText } from '../report/visibleText';

const textOf = (bytes: Buffer | null): string => (bytes === null ? '' : (decodeText(bytes)?.text ?? ''));

/**
 * What changes, as `git apply` takes it; of another encoding than UTF-8, its text.
 * @param before null for a file that is made
 * @param after null for one that is taken away
 */
export function headerDiff(path: string, before: Buffer | null, after: Buffer | null): string {
  const names = [before === null ? '/dev/null' : `a/${path}`, after === null ? '/dev/null' : `b/${path}`] as const;
  const patch = structuredPatch(...names, textOf(before), textOf(after), '', '', { context: 3 });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

/** For a terminal, which does what control characters say. */
export const visibleDiff = (diff: string): string => diff.split('\n').map(visibleText).join('\n');
