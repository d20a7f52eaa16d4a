/** Whether a path, with `/` and relative to the pattern's folder, is one of those that a pattern means. */
export interface PathPattern {
  readonly matches: (path: string) => boolean;
  /** The one path that it means; null where it has wildcards. */
  readonly only: string | null;
}

/** A step is a character's code, or one of these. */
const WITHIN_FOLDER = -1;
const ANYTHING = -2;
const ANY_ONE = -3;

const SLASH = 47;
const STAR = '*'.charCodeAt(0);
const QUESTION = '?'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** No file system has longer paths. */
const LONGEST = 4096;

/** Of two neighbouring wildcards of which one stands for all that the other does, that one. */
function pushWildcard(steps: number[], step: typeof WITHIN_FOLDER | typeof ANYTHING): void {
  const last = steps.at(-1);
  if (last === ANYTHING) return;
  if (last === WITHIN_FOLDER) steps[steps.length - 1] = ANYTHING;
  else steps.push(step);
}

/**
 * A path of REUSE.toml (REUSE 3.3): `*` is everything but slashes, `**` and a slash right behind it everything; a
 * backslash takes the meaning from what follows.
 */
export function reusePattern(text: string): PathPattern {
  const steps: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      at += 1;
      if (at < text.length) steps.push(text.charCodeAt(at));
    } else if (code !== STAR) steps.push(code);
    else if (text.charCodeAt(at + 1) !== STAR) pushWildcard(steps, WITHIN_FOLDER);
    else {
      while (text.charCodeAt(at + 1) === STAR) at += 1;
      if (text.charCodeAt(at + 1) === SLASH) at += 1;
      pushWildcard(steps, ANYTHING);
    }
  }
  return patternOf(steps);
}

/**
 * A pattern of the Files field (Debian's copyright format 1.0): `*` is everything, slashes too, `?` one character; a
 * backslash stands before each of these and itself. Null where it stands before anything else.
 */
export function dep5Pattern(text: string): PathPattern | null {
  const steps: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === STAR) pushWildcard(steps, ANYTHING);
    else if (code === QUESTION) steps.push(ANY_ONE);
    else if (code === BACKSLASH) {
      at += 1;
      const next = text.charCodeAt(at);
      if (next !== STAR && next !== QUESTION && next !== BACKSLASH) return null;
      steps.push(next);
    } else steps.push(code);
  }
  return patternOf(steps);
}

function patternOf(steps: readonly number[]): PathPattern {
  const characters = steps.filter((step) => step !== WITHIN_FOLDER && step !== ANYTHING).length;
  if (characters > LONGEST) return { matches: () => false, only: null };
  const first = steps.findIndex((step) => step < 0);
  if (first === -1) {
    const only = String.fromCharCode(...steps);
    return { matches: (path) => path === only, only };
  }
  const last = steps.findLastIndex((step) => step < 0);
  // Most paths differ here already.
  const [prefix, suffix] = [steps.slice(0, first), steps.slice(last + 1)].map((some) => String.fromCharCode(...some));
  const middle = Int32Array.from(steps.slice(first, last + 1));
  return {
    only: null,
    matches: (path) =>
      path.length >= characters &&
      path.startsWith(prefix!) &&
      path.endsWith(suffix!) &&
      walk(middle, path, prefix!.length, path.length - suffix!.length),
  };
}

/** All ways through the steps at once, so that time is bounded by the product of both lengths. */
function walk(steps: Int32Array, path: string, from: number, to: number): boolean {
  if (steps.length === 1 && steps[0] === ANYTHING) return true;
  let reached = new Uint8Array(steps.length + 1);
  reached[0] = 1;
  passEmpty(steps, reached);
  for (let at = from; at < to; at++) {
    const code = path.charCodeAt(at);
    const next = new Uint8Array(steps.length + 1);
    let any = false;
    for (let step = 0; step < steps.length; step++) {
      if (reached[step] === 0) continue;
      const wanted = steps[step]!;
      const stays = wanted === ANYTHING || (wanted === WITHIN_FOLDER && code !== SLASH);
      if (stays) next[step] = 1;
      else if (wanted === ANY_ONE || wanted === code) next[step + 1] = 1;
      else continue;
      any = true;
    }
    if (!any) return false;
    passEmpty(steps, next);
    reached = next;
  }
  return reached[steps.length] === 1;
}

/** A wildcard may stand for nothing. */
function passEmpty(steps: Int32Array, reached: Uint8Array): void {
  for (let step = 0; step < steps.length; step++) {
    const isWildcard = steps[step] === WITHIN_FOLDER || steps[step] === ANYTHING;
    if (reached[step] === 1 && isWildcard) reached[step + 1] = 1;
  }
}

/** The pattern that means one path and no other. */
export const patternOfPath = (path: string): string => path.replace(/[\\*]/g, '\\$&');
