import type { Prose, ProseLine } from './prose';
import { runText } from './runText';

const START = 'REUSE-IgnoreStart';
const END = 'REUSE-IgnoreEnd';

/** Goes on like a sentence about the marker. */
const TALK = /^[\s`'",.]*(?:and|or|is|are|to|comments?|tags?|blocks?|markers?)(?![A-Za-z])/i;

/**
 * Whether a line is the marker, not a sentence that mentions it: nothing but decoration before, no quote or back tick
 * at it.
 */
export function isMarker(text: string, marker: string): boolean {
  const at = text.indexOf(marker);
  if (at === -1) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + marker.length);
  return !/[\p{L}\p{N}]/u.test(before) && !/["'`]$/.test(before) && !/^[\w:-]/.test(after) && !TALK.test(after);
}

/**
 * Prose without what stands between REUSE-IgnoreStart and REUSE-IgnoreEnd, as REUSE 3.3 has it ("Ignore block"). A
 * block that never ends takes all that follows, also in later comments.
 */
export function withoutIgnored(prose: readonly Prose[]): readonly Prose[] {
  let kept = known.get(prose);
  if (!kept) known.set(prose, (kept = keptOf(prose)));
  return kept;
}

/** Asked for by each reader of a file's comments. */
const known = new WeakMap<readonly Prose[], readonly Prose[]>();

function keptOf(prose: readonly Prose[]): readonly Prose[] {
  if (!prose.some(({ lines }) => runText(lines).includes(START))) return prose;
  let ignoring = false;
  const keeps = ({ text }: ProseLine): boolean => {
    if (ignoring) {
      ignoring = !isMarker(text, END);
      return false;
    }
    ignoring = isMarker(text, START);
    return !ignoring;
  };
  return prose.map(({ lines }) => ({ lines: lines.filter(keeps) })).filter(({ lines }) => lines.length > 0);
}
