import type { StatedLicence } from './licencesIn';
import type { Prose } from './prose';

/** Less leaves open which licence is meant. */
const SURE = 0.9;
/** What may offer a choice of licences, in whatever wording; not what the GPL's notice says of its versions. */
const MAY_CHOOSE =
  /\b(?:dual|dually|triple|tri|multi|either(?!\s+version)|whichever|alternativ\w*|choice|choos\w*|elect|election|prefer\w*|option(?!\W+any\s+later)\w*)\b/i;

/**
 * Whether a file's licences are each said for sure in a comment of its own, and nothing in those comments, whole texts
 * aside, may offer a choice of them: then all of them hold at once, though nothing says so.
 * @param stated of each comment
 * @param prose in which they are stated
 */
export function areApart(stated: readonly (readonly StatedLicence[])[], prose: readonly Prose[]): boolean {
  const saying = stated.filter(({ length }) => length > 0);
  if (saying.length < 2 || !saying.every(saysOne)) return false;
  const texts = saying.flat().filter(({ kind }) => kind === 'text');
  const isInText = (at: number): boolean => texts.some(({ line, lastLine }) => line <= at && at <= lastLine);
  return !prose.some(({ lines }) =>
    MAY_CHOOSE.test(
      lines
        .filter(({ line }) => !isInText(line))
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

const saysOne = ([one, ...others]: readonly StatedLicence[]): boolean =>
  one !== undefined &&
  (one.kind === 'text' || one.kind === 'notice') &&
  one.confidence >= SURE &&
  others.every(({ id }) => id === one.id);
