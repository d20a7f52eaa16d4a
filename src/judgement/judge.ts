import type { Signatory, Stamp } from '../history/model';
import { nameShowsAiTool } from '../register/aiTrailer';
import type { CalendarDay } from '../register/calendarDay';
import { createIdentities } from '../register/identities';
import type { Register } from '../register/schema';
import { addressOpinion, sameAddress, type AddressOpinion } from './addressOpinion';
import { isAiCoAuthor } from './aiCoAuthor';
import { decidesOtherwise } from './decidesOtherwise';
import { createEpochs } from './epochs';
import { createGround } from './createGround';
import { createImports } from './imports';
import { BUILT_IN_LAW, type Law } from './law';
import type { Authorship, Judge, JudgingContext, Verdict } from './model';
import { createJudgeWithoutRegister } from './noRegister';
import { isWorse, joinOpinions, withReason, type Opinion } from './opinion';
import { createRemembering, newMemory, type OpinionMemory } from './opinionMemory';
import { createPathClasses, type PathClass } from './pathClasses';
import { signedOffFor } from './signedOff';
import { thirdPartyOpinion } from './thirdPartyOpinion';

/**
 * Answers who holds a line and under which agreements, by docs/coverage.md. Pure: the same register, context and
 * question give the same verdict. Verdicts are shared between questions; don't change them.
 * @param register a valid one, or null where there is none
 */
export function createJudge(register: Register | null, context: JudgingContext, law: Law = BUILT_IN_LAW): Judge {
  if (!register) return createJudgeWithoutRegister();
  const ground = createGround(register, context.today, law);
  const identify = createIdentities(register);
  const epochs = createEpochs([register, law.changes]);
  const pathClassOf = createPathClasses(register, context.repository);
  const importsOf = createImports(register, ground, context, epochs);
  const remember = createRemembering(context);
  const memories = new Map<string, Map<string, OpinionMemory<AddressOpinion>>>();

  function memoryOf({ email, name }: Signatory): OpinionMemory<AddressOpinion> {
    let ofEmail = memories.get(email);
    if (!ofEmail) memories.set(email, (ofEmail = new Map<string, OpinionMemory<AddressOpinion>>()));
    let memory = ofEmail.get(name);
    if (!memory) ofEmail.set(name, (memory = newMemory<AddressOpinion>()));
    return memory;
  }

  function judgeOn(who: Signatory, epoch: CalendarDay, path: PathClass, question: Authorship): AddressOpinion {
    const signedOff = signedOffFor(who, question);
    const { commit } = question;
    const key = `${epoch}${signedOff ? 's' : '-'}${commit === undefined ? 'd' : 'c'}${path.key}`;
    return remember(memoryOf(who), key, commit, (containment) => {
      const delivery = { day: epoch, today: context.today, path, ...containment };
      return addressOpinion(ground, { day: epoch, path, delivery, signedOff }, identify(who.email, who.name, epoch));
    });
  }

  /** The author date decides; where the UTC day or the committer's would decide otherwise, that is said. */
  function judgeSignatory(who: Signatory, path: PathClass, question: Authorship): AddressOpinion {
    const { author, committer } = question;
    const epoch = epochs.ofTime(author);
    const judged = judgeOn(who, epoch, path, question);
    const differs = (stamp: Pick<Stamp, 'time' | 'offset'>) => {
      const other = epochs.ofTime(stamp);
      return other !== epoch && decidesOtherwise(judged.opinion, judgeOn(who, other, path, question).opinion);
    };
    const inUtc = author.offset === 0 ? undefined : { time: author.time, offset: 0 };
    return (inUtc && differs(inUtc)) || (committer && differs(committer))
      ? { ...judged, opinion: withReason(judged.opinion, 'date-boundary') }
      : judged;
  }

  return (question) => {
    const path = pathClassOf(question.path);
    const author = judgeSignatory(question.author, path, question);
    const coAuthors = (question.coAuthors ?? []).map((who) => ({ who, identity: identify(who.email, who.name) }));
    const ai =
      author.kind === 'ai_tool' ||
      question.aiTrailer === true ||
      nameShowsAiTool(question.author.name) ||
      coAuthors.some(({ who, identity }) => isAiCoAuthor(identity, who));

    const licence = question.thirdPartyLicence ?? path.thirdPartyLicence;
    if (licence) return verdictOf(author, thirdPartyOpinion(licence), ai);
    const imported = importsOf(question, path);
    if (imported) return verdictOf({ person: null, vendor: imported.vendor }, imported.opinion, ai);

    let { opinion } = author;
    let worst: Signatory | undefined;
    for (const { who, identity } of coAuthors) {
      if (identity.kind === 'agent' || isAiCoAuthor(identity, who) || sameAddress(who, question.author)) continue;
      const other = judgeSignatory(who, path, question);
      if (other.person !== null && other.person === author.person) continue;
      if (isWorse(other.opinion, opinion)) worst = who;
      opinion = joinOpinions(opinion, other.opinion);
    }
    const verdict = verdictOf(author, worst ? withReason(opinion, 'co-author') : opinion, ai);
    return worst ? { ...verdict, coAuthor: worst } : verdict;
  };
}

function verdictOf(
  { person, vendor }: Pick<AddressOpinion, 'person' | 'vendor'>,
  opinion: Opinion,
  ai: boolean,
): Verdict {
  const before = verdicts.get(opinion);
  if (before?.person === person && before.vendor === vendor && before.ai === ai) return before;
  const told = ai && !opinion.reasons.includes('no-human-author') ? withReason(opinion, 'ai-assisted') : opinion;
  const assumed = told.reasons.includes('milestone-by-date');
  const { status, ownership, agreements, gaps, reasons, clauses, inForceToday } = told;
  const verdict = { status, ownership, person, vendor, agreements, gaps, reasons, clauses, ai, inForceToday };
  const whole: Verdict = assumed ? { ...verdict, assumed } : verdict;
  verdicts.set(opinion, whole);
  return whole;
}

/** An opinion's last: it is mostly one person's, for one vendor. */
const verdicts = new WeakMap<Opinion, Verdict>();
