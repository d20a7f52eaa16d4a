import type { Signatory } from '../history/model';
import type { AddressOpinion } from './addressOpinion';
import { reachOfEdit } from './editReach';
import type { Authorship } from './model';
import type { Signatories } from './signatories';

export interface CarriedOver {
  readonly signatories: Signatories;
  /** Whether the register before has the same answer. */
  readonly holdsFor: (question: Authorship) => boolean;
}

/**
 * What an edited register says, where all whom the edit can't concern are asked of the register before, which has judged
 * them: the answers are the same, and mostly known. Null where the edit may concern anybody.
 * @param before and `after`, of one repository with the same milestones
 */
export function carryOver(before: Signatories, after: Signatories): CarriedOver | null {
  const isReached = reachOfEdit(before, after);
  if (!isReached) return null;
  const known = new Map<string, Map<string, Signatories>>();

  /** Who answers for them. */
  function answering(who: Signatory): Signatories {
    let ofEmail = known.get(who.email);
    if (!ofEmail) known.set(who.email, (ofEmail = new Map<string, Signatories>()));
    let answers = ofEmail.get(who.name);
    if (!answers) ofEmail.set(who.name, (answers = isReached!(who) ? after : before));
    return answers;
  }

  const isSame = (who: Signatory) => answering(who) === before;
  // Assets are the same: whoever knows the path already may tell.
  const { thirdPartyLicenceOf } = before;
  return {
    signatories: {
      ...after,
      thirdPartyLicenceOf,
      opinionOf: (who, question): AddressOpinion => answering(who).opinionOf(who, question),
    },
    // An import is judged by the agreements of the party that delivered it, whoever is the author.
    holdsFor: (question) =>
      isSame(question.author) && (question.coAuthors ?? []).every(isSame) && !after.importsOf(question),
  };
}
