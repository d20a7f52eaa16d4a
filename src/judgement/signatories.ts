import type { Signatory, Stamp } from '../history/model';
import { identitiesOf, type Identities } from '../register/identities';
import type { Register } from '../register/schema';
import { addressOpinion, type AddressOpinion } from './addressOpinion';
import { createGround } from './createGround';
import { decidesOtherwise } from './decidesOtherwise';
import { createEpochs, type Epoch } from './epochs';
import { createImports, type ImportQuestion, type ImportVerdict } from './imports';
import type { Law } from './law';
import type { Authorship, JudgingContext } from './model';
import { withReason } from './opinion';
import { createRemembering, newMemory, type OpinionMemory } from './opinionMemory';
import { createPathClasses, type PathClass } from './pathClasses';
import { signedOffFor } from './signedOff';

/** What a register says of those who sign commits, each for themselves, and of the paths that they touch. */
export interface Signatories {
  readonly register: Register;
  readonly context: JudgingContext;
  readonly law: Law;
  readonly identify: Identities;
  readonly pathClassOf: (path: string) => PathClass;
  /** The licence of an asset that others wrote, for the paths in it. */
  readonly thirdPartyLicenceOf: (path: string) => string | null;
  readonly importsOf: (question: ImportQuestion) => ImportVerdict | null;
  /** Of an author or co-author of the lines asked about. Opinions are shared between questions. */
  readonly opinionOf: (who: Signatory, question: Authorship) => AddressOpinion;
}

export function createSignatories(register: Register, context: JudgingContext, law: Law): Signatories {
  const ground = createGround(register, context.today, law);
  const identify = identitiesOf(register);
  const epochs = createEpochs([register, law.changes]);
  const pathClassOf = createPathClasses(register, context.repository);
  const remember = createRemembering(context);
  const boundaries = new WeakMap<AddressOpinion, AddressOpinion>();
  const memories = new Map<string, Map<string, OpinionMemory<AddressOpinion>>>();

  function memoryOf({ email, name }: Signatory): OpinionMemory<AddressOpinion> {
    let ofEmail = memories.get(email);
    if (!ofEmail) memories.set(email, (ofEmail = new Map<string, OpinionMemory<AddressOpinion>>()));
    let memory = ofEmail.get(name);
    if (!memory) ofEmail.set(name, (memory = newMemory<AddressOpinion>()));
    return memory;
  }

  function opinionOn(who: Signatory, { day, at }: Epoch, path: PathClass, question: Authorship): AddressOpinion {
    const signedOff = signedOffFor(who, question);
    const { commit } = question;
    const key = (path.key * epochs.count + at) * 4 + (signedOff ? 2 : 0) + (commit === undefined ? 1 : 0);
    return remember(memoryOf(who), key, commit, (containment) => {
      const delivery = { day, today: context.today, path, ...containment };
      return addressOpinion(ground, { day, path, delivery, signedOff }, identify(who.email, who.name, day));
    });
  }

  /** The author date decides; where the UTC day or the committer's would decide otherwise, that is said. */
  function opinionOf(who: Signatory, question: Authorship): AddressOpinion {
    const { author, committer } = question;
    const path = pathClassOf(question.path);
    const epoch = epochs.ofTime(author);
    const judged = opinionOn(who, epoch, path, question);
    const differs = (stamp: Pick<Stamp, 'time' | 'offset'>) => {
      const other = epochs.ofTime(stamp);
      return other !== epoch && decidesOtherwise(judged.opinion, opinionOn(who, other, path, question).opinion);
    };
    const inUtc = author.offset === 0 ? undefined : { time: author.time, offset: 0 };
    return (inUtc && differs(inUtc)) || (committer && differs(committer)) ? atBoundary(judged) : judged;
  }

  function atBoundary(judged: AddressOpinion): AddressOpinion {
    let opinion = boundaries.get(judged);
    if (!opinion) {
      opinion = { ...judged, opinion: withReason(judged.opinion, 'date-boundary') };
      boundaries.set(judged, opinion);
    }
    return opinion;
  }

  return {
    register,
    context,
    law,
    identify,
    pathClassOf,
    thirdPartyLicenceOf: (path) => pathClassOf(path).thirdPartyLicence,
    importsOf: createImports(register, ground, context, epochs, pathClassOf),
    opinionOf,
  };
}
