import type { Trailer } from './model';
import { ownCopy } from './ownCopy';

/** Lines that git itself writes: one of them makes a paragraph trailers, also among other text. */
const GENERATED = ['Signed-off-by: ', '(cherry picked from commit '];
const LEADING_BLANKS = /^(?:[ \t\v\f\r]*\n)+/;
const TRAILER = /^([A-Za-z0-9-]+)[ \t]*:/;

const isBlank = (line: string): boolean => /^[ \t\v\f\r]*$/.test(line);
const isComment = (line: string): boolean => line.startsWith('#');

/** git's ignore_non_trailer: comments, blank lines and an old list of conflicts at the end don't count. */
function withoutTail(lines: readonly string[]): readonly string[] {
  let end = 0;
  let conflicts = false;
  for (const [at, line] of lines.entries()) {
    if (line === 'Conflicts:' && at < lines.length - 1) conflicts = true;
    else if (line !== '' && !isComment(line) && !(conflicts && line.startsWith('\t'))) {
      end = at + 1;
      conflicts = false;
    }
  }
  return lines.slice(0, end);
}

/** Where the first paragraph, which is never trailers, ends. */
function endOfTitle(lines: readonly string[]): number {
  const blank = lines.findIndex((line) => !isComment(line) && isBlank(line));
  return blank === -1 ? lines.length : blank;
}

/** git's find_trailer_start: the last paragraph, if all of it is trailers, or a quarter with one that git writes itself. */
function findBlock(lines: readonly string[]): readonly string[] {
  const first = endOfTitle(lines);
  let [trailers, others, continuations] = [0, 0, 0];
  let [generated, onlyBlank] = [false, true];
  for (let at = lines.length - 1; at >= first; at--) {
    const line = lines[at]!;
    if (isComment(line)) {
      others += continuations;
      continuations = 0;
    } else if (isBlank(line)) {
      if (onlyBlank) continue;
      others += continuations;
      const found = trailers > 0 && (others === 0 || (generated && trailers * 3 >= others));
      return found ? lines.slice(at + 1) : [];
    } else {
      onlyBlank = false;
      const byGit = GENERATED.some((prefix) => line.startsWith(prefix));
      if (byGit || TRAILER.test(line)) {
        trailers++;
        continuations = 0;
        generated ||= byGit;
      } else if (/^[ \t\v\f\r]/.test(line)) {
        continuations++;
      } else {
        others += continuations + 1;
        continuations = 0;
      }
    }
  }
  return [];
}

/** Without such a line, after the title, there is no trailer: most messages are looked at no further. */
const MAY_HAVE = /\n(?:[A-Za-z0-9-]+[ \t]*:|\(cherry picked from commit )/;
const NONE: readonly Trailer[] = [];

/** A message's trailers by git's rules, in order; keys as written, folded values on one line. */
export function parseTrailers(body: string): readonly Trailer[] {
  if (!MAY_HAVE.test(body)) return NONE;
  const found: { key: string; value: string }[] = [];
  let open = false;
  for (const line of findBlock(withoutTail(body.replace(LEADING_BLANKS, '').split('\n')))) {
    if (open && /^[ \t\v\f\r]/.test(line)) {
      found.at(-1)!.value += ` ${line.trim()}`;
      continue;
    }
    const match = TRAILER.exec(line);
    open = match !== null;
    if (match) found.push({ key: match[1]!, value: line.slice(match[0].length).trim() });
  }
  return found.map(({ key, value }) => ({ key: ownCopy(key), value: ownCopy(value.trim()) }));
}
