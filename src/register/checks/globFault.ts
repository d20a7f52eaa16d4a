import { Minimatch } from 'minimatch';
import type { MessageId } from '../../wording/english';
import { message } from '../../wording/message';
import type { Message } from '../../wording/message';

const LONGEST = 1000;
/** Each more multiplies the ways that a path can be tried. */
const MOST_STARS_IN_A_SEGMENT = 3;
const MOST_GLOBSTARS = 4;
const MOST_ALTERNATIVES = 200;

/**
 * What is wrong with a glob: one that can match no path, means a path outside, or takes unbounded time on crafted paths.
 * Null if nothing is.
 */
export function globFault(glob: string): Message | null {
  const told: Tell = (id, most) => message(id, most === undefined ? { glob } : { glob, most });
  if (glob.length > LONGEST) return message('problem.glob-too-long', { length: LONGEST });
  if (/[\0\r\n]/.test(glob)) return told('problem.glob-unreadable');
  // `app/\[id\]`: the brackets themselves.
  const bare = glob.replace(/\\[\\*?[\]{}()!+@|#]/g, '_');
  if (bare.includes('\\')) return told('problem.glob-backslash');
  return bareFault(bare, told) ?? (parses(glob) ? null : told('problem.glob-unreadable'));
}

type Tell = (id: MessageId, most?: number) => Message;

/** @param glob in which an ordinary character stands for each that is escaped */
function bareFault(glob: string, told: Tell): Message | null {
  if (/^(?:\/|[A-Za-z]:)/.test(glob)) return told('problem.glob-absolute');
  if (/^[!#]/.test(glob)) return told('problem.glob-negated');
  const segments = glob.split('/');
  if (segments.includes('..')) return told('problem.glob-outside');
  if (segments.some((segment) => segment === '' || segment === '.')) return told('problem.glob-segment');
  if (/[*+!?@]\(/.test(glob)) return told('problem.glob-extended');
  if (segments.some((segment) => segment !== '**' && (segment.match(/\*+/g)?.length ?? 0) > MOST_STARS_IN_A_SEGMENT)) {
    return told('problem.glob-stars', MOST_STARS_IN_A_SEGMENT);
  }
  if (segments.filter((segment) => segment === '**').length > MOST_GLOBSTARS) {
    return told('problem.glob-globstars', MOST_GLOBSTARS);
  }
  if (alternatives(glob) > MOST_ALTERNATIVES) return told('problem.glob-braces', MOST_ALTERNATIVES);
  return null;
}

/** At most as many as the braces open into: `{a,b}{c,d}` into four; a range `{1..9}` counts as too many. */
function alternatives(glob: string): number {
  if (/\{[^{},]*\.\.[^{},]*\}/.test(glob)) return Infinity;
  return [...glob.matchAll(/,|\{/g)].length === 0 ? 1 : bracesProduct(glob);
}

function bracesProduct(glob: string): number {
  let product = 1;
  for (const part of glob.split('{').slice(1)) product *= part.split(',').length;
  return product;
}

function parses(glob: string): boolean {
  try {
    const options = {
      dot: true,
      nonegate: true,
      nocomment: true,
      platform: 'linux',
      braceExpandMax: MOST_ALTERNATIVES + 1,
    } as const;
    return new Minimatch(glob, options).set.length > 0;
  } catch {
    return false;
  }
}

/**
 * Brackets that stand for one of the letters in them, and hardly mean to: `app/[slug]/page.tsx` matches no file of a framework that
 * calls its folders so. Null where there are none; `*.[ch]` is meant.
 */
export function bracketed(glob: string): string | null {
  return /(?:^|\/)(\[[^\]/!^-][^\]/-]+\])(?=[./]|$)/.exec(glob)?.[1] ?? null;
}
