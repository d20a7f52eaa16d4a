import type { Signatory } from '../history/model';
import type { AddressOpinion } from './addressOpinion';
import { reachOfEdit } from './editReach';
import type { Authorship } from './model';
import type { Signatories } from './signatories';

export interface CarriedOver {
  readonly signatories: Signatories;
  /** Whether the register before has the same answer. */
  readonly holdsFor: (question: Pick<Authorship, 'author' | 'coAuthors' | 'commit' | 'path' | 'pathNow'>) => boolean;
}

/**
 * What an edited register says, where all whom the edit can't concern are asked of the register before, which has judged
 * them: the answers are the same, and mostly known. Null where the edit may concern anybody.
 * @param before and `after`, of one repository, where milestones that the edit left alone contain the same commits
 */
export function carryOver(before: Signatories, after: Signatories): CarriedOver | null {
  const reach = reachOfEdit(before, after);
  if (!reach) return null;
  const known = new Map<string, Map<string, Signatories>>();

  /** Who answers for them, on paths that aren't reached. */
  function answering(who: Signatory): Signatories {
    let ofEmail = known.get(who.email);
    if (!ofEmail) known.set(who.email, (ofEmail = new Map<string, Signatories>()));
    let answers = ofEmail.get(who.name);
    if (!answers) ofEmail.set(who.name, (answers = reach!.signatory(who) ? after : before));
    return answers;
  }

  const isSame = (who: Signatory) => answering(who) === before;
  return {
    signatories: {
      ...after,
      thirdPartyLicenceOf: (path) => (reach.path(path) ? after : before).thirdPartyLicenceOf(path),
      opinionOf: (who, question): AddressOpinion =>
        (reach.path(question.path) ? after : answering(who)).opinionOf(who, question),
    },
    // An import is judged by the agreements of the party that delivered it, whoever is the author.
    holdsFor: (question) =>
      isSame(question.author) &&
      (question.coAuthors ?? []).every(isSame) &&
      !reach.path(question.path) &&
      (question.pathNow === undefined || question.pathNow === question.path || !reach.path(question.pathNow)) &&
      !before.importsOf(question) &&
      !after.importsOf(question),
  };
}
