/** How a text and a copy of it lie on each other. */
export interface Alignment {
  /** Words of the copy: [from, to). */
  readonly from: number;
  readonly to: number;
  /** Words that are the same in both. */
  readonly matched: number;
  /** Words of the text that the copy lacks. */
  readonly missing: number;
  /** Words of the copy, between its first and last, that the text lacks. */
  readonly inserted: number;
  /** The longest run of those. */
  readonly longest: number;
  /** Where the two differ, in the copy's order. */
  readonly changes: readonly Change[];
}

/** Words of the copy [from, to) that stand in the place of the words [textFrom, textTo) of `texts`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly textFrom: number;
  readonly textTo: number;
}

/** So many words may stand between two places where both go on alike. */
const REACH = 48;
/** So many words in a row are the same where both go on alike. */
const FIRM = 3;

interface Half {
  readonly end: number;
  readonly matched: number;
  readonly missing: number;
  readonly inserted: number;
  readonly longest: number;
  /** Outward. */
  readonly changes: readonly Change[];
}

/**
 * Lays a text on the copy of it that has the same words at one place, outward from there. Every word that is missing or
 * added is counted, so that an added clause shows.
 * @param textFrom and `textTo`: the words [textFrom, textTo) of `texts` are the text
 * @param most words missing and added; with more, what is left isn't looked at and counts as missing
 */
export function alignWords(
  copy: ArrayLike<number>,
  at: number,
  texts: ArrayLike<number>,
  textAt: number,
  [textFrom, textTo]: readonly [number, number],
  most = Infinity,
): Alignment {
  const after = walk(copy, at, copy.length, texts, textAt, textTo, 1, most);
  const before = walk(copy, at - 1, -1, texts, textAt - 1, textFrom - 1, -1, most);
  return {
    from: before.end + 1,
    to: after.end,
    matched: before.matched + after.matched,
    missing: before.missing + after.missing,
    inserted: before.inserted + after.inserted,
    longest: Math.max(before.longest, after.longest),
    changes: [...before.changes.toReversed(), ...after.changes],
  };
}

/** From `i` and `j` on, in steps of 1 or -1, up to the ends, which are outside. */
function walk(
  copy: ArrayLike<number>,
  i: number,
  iEnd: number,
  texts: ArrayLike<number>,
  j: number,
  jEnd: number,
  step: 1 | -1,
  most: number,
): Half {
  let [matched, missing, inserted, longest] = [0, 0, 0, 0];
  const changes: Change[] = [];
  const change = (ofCopy: number, ofText: number): void => {
    const [from, to] = rangeFrom(i, ofCopy, step);
    const [textFrom, textTo] = rangeFrom(j, ofText, step);
    changes.push({ from, to, textFrom, textTo });
  };
  // Where the last word that matched is: what the copy has after it isn't the text's.
  let end = i;
  const isSame = (a: number, b: number, count: number): boolean => {
    for (let n = 0; n < count; n++) {
      const [x, y] = [a + n * step, b + n * step];
      if (y === jEnd) return n > 0;
      if (x === iEnd || copy[x] !== texts[y]) return false;
    }
    return true;
  };
  while (j !== jEnd) {
    if (i !== iEnd && copy[i] === texts[j]) {
      matched++;
      i += step;
      j += step;
      end = i;
      continue;
    }
    const isOver = missing + inserted > most;
    const skip = isOver ? null : nextAgreement(i, j, step, isSame, (iEnd - i) * step, (jEnd - j) * step);
    if (!skip) {
      missing += (jEnd - j) * step;
      change(0, (jEnd - j) * step);
      break;
    }
    const [ofCopy, ofText] = skip;
    change(ofCopy, ofText);
    inserted += ofCopy;
    longest = Math.max(longest, ofCopy);
    missing += ofText;
    i += ofCopy * step;
    j += ofText * step;
  }
  return { end, matched, missing, inserted, longest, changes };
}

/** So many places from one on, in a direction: the first, and the one behind the last. */
function rangeFrom(at: number, count: number, step: 1 | -1): readonly [number, number] {
  return step === 1 ? [at, at + count] : [at - count + 1, at + 1];
}

/** The least that both have to pass over until they go on alike: words of the copy, words of the text. */
function nextAgreement(
  i: number,
  j: number,
  step: 1 | -1,
  isSame: (a: number, b: number, count: number) => boolean,
  leftOfCopy: number,
  leftOfText: number,
): readonly [number, number] | null {
  for (let sum = 1; sum <= REACH; sum++) {
    for (let ofText = 0; ofText <= sum; ofText++) {
      const ofCopy = sum - ofText;
      if (ofCopy >= leftOfCopy || ofText >= leftOfText) continue;
      if (isSame(i + ofCopy * step, j + ofText * step, FIRM)) return [ofCopy, ofText];
    }
  }
  return null;
}
