import { Minimatch } from 'minimatch';
import { isReadable } from './isReadable.mjs';
import { oneForm } from './oneForm.mjs';
import { isSkippedPath } from './skippedPaths.mjs';
import { sourceKind } from './sourceKinds.mjs';

/** A larger file is data, or an amalgamation of others. */
export const MOST_BYTES = 2 ** 20;

/** The folders that a glob names outright: what is skipped elsewhere may be wanted there. */
const fixedPart = (glob) => /^(?:[^*?{}[\]()!+@]+\/)?/.exec(glob)[0];

/** A glob that spells out how names end picks such files, whatever we know of the ending. */
const namesEnding = (glob) => !/\*$/.test(glob);

const compiled = (glob) => new Minimatch(glob, { dot: true });

function matcher(glob) {
  const pattern = compiled(glob);
  const fixed = fixedPart(glob);
  const isExact = fixed.length === glob.lastIndexOf('/') + 1 && !/[*?]/.test(glob);
  return (path) =>
    pattern.match(path) &&
    (namesEnding(glob) || sourceKind(path) !== undefined) &&
    (isExact || !isSkippedPath(path.slice(fixed.length)));
}

/** Which of the paths an entry picks: those that its globs name, else all source; never what a `!glob` names. */
function pickedPaths({ source, files = [] }, paths) {
  const matchers = files.filter((glob) => !glob.startsWith('!')).map(matcher);
  const refused = files.filter((glob) => glob.startsWith('!')).map((glob) => compiled(glob.slice(1)));
  const kept = paths.filter((path) => !refused.some((pattern) => pattern.match(path)));
  if (matchers.length > 0) return kept.filter((path) => matchers.some((matches) => matches(path)));
  const found = kept.filter((path) => sourceKind(path) !== undefined && !isSkippedPath(path));
  return source === 'npm' ? oneForm(found) : found;
}

/**
 * The files of a work that are worth having: source that people wrote and can read, of at most 1 MB, in one form, and
 * without tests, documents and other works' copies. An entry's `files` are globs that narrow it to what they name;
 * those that begin with `!` leave out.
 * @param {{ source: string, role: string, files?: string[] }} entry
 * @param {{ path: string, bytes: Buffer }[]} files
 */
export function pickFiles(entry, files) {
  // Who names files has looked at them: a bundle says "generated" of what people wrote.
  const isNamed = entry.files?.some((glob) => !glob.startsWith('!')) ?? false;
  const readable = { generated: isNamed || entry.role === 'helper' };
  const picked = new Set(
    pickedPaths(
      entry,
      files.filter(({ bytes }) => bytes.length > 0 && bytes.length <= MOST_BYTES).map(({ path }) => path),
    ),
  );
  return files.filter(({ path, bytes }) => picked.has(path) && isReadable(bytes, readable));
}
