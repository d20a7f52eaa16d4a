import { isSame } from './entryChanges';
import type { PathClass } from './pathClasses';
import type { Signatories } from './signatories';

/**
 * Paths of which an edit may say something else: what terms are required there, whose asset they are.
 * @param agreements that changed: what was brought along is told from what was made later by the day of the agreement on it
 */
export function reachOfPaths(
  before: Signatories,
  after: Signatories,
  agreements: ReadonlySet<string>,
): (path: string) => boolean {
  const [then, now] = [before.register, after.register];
  const isMet = ({ background }: PathClass) =>
    background.some(({ licence_agreement: id }) => !!id && agreements.has(id));
  if (isSame(then.assets, now.assets) && isSame(then.requirements, now.requirements)) {
    // Whoever knows the path already may tell.
    const isAsked = then.assets?.some(({ licence_agreement: id }) => !!id && agreements.has(id));
    return isAsked ? (path) => isMet(before.pathClassOf(path)) : () => false;
  }
  const known = new Map<PathClass, Map<PathClass, boolean>>();
  return (path) => {
    const [one, other] = [before.pathClassOf(path), after.pathClassOf(path)];
    let ofOne = known.get(one);
    if (!ofOne) known.set(one, (ofOne = new Map<PathClass, boolean>()));
    let differs = ofOne.get(other);
    if (differs === undefined) {
      differs = !isSame(saidOf(one), saidOf(other)) || isMet(one) || isMet(other);
      ofOne.set(other, differs);
    }
    return differs;
  };
}

/** All that judging takes of a path but what agreements, milestones and imports say of it by patterns of their own. */
function saidOf({ required, thirdPartyLicence, background, tradeSecret }: PathClass): unknown {
  const kits = background.map(({ owner, licence_agreement: agreement }) => [owner, agreement]);
  return [required, thirdPartyLicence, tradeSecret, kits];
}
