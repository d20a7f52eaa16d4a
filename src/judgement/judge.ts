import { nameShowsAiTool } from '../register/aiTrailer';
import type { Register } from '../register/schema';
import { sameAddress, type AddressOpinion } from './addressOpinion';
import { isAiCoAuthor } from './aiCoAuthor';
import { carryOver, type CarriedOver } from './carryOver';
import { BUILT_IN_LAW, type Law } from './law';
import type { Judge, JudgingContext, Verdict, VerdictPart } from './model';
import { createJudgeWithoutRegister } from './noRegister';
import { decidesBefore, isWorse, joinOpinions, withReason, type Opinion } from './opinion';
import { createSignatories, type Signatories } from './signatories';
import { thirdPartyOpinion } from './thirdPartyOpinion';

/**
 * Answers who holds a line and under which agreements, by docs/coverage.md. Pure: the same register, context and
 * question give the same verdict. Verdicts are shared between questions; don't change them.
 * @param register a valid one, or null where there is none
 * @param before a judge that has judged by this register before an edit: what the edit can't concern is taken from it.
 * Milestones that the edit left alone contained the same commits when it was made
 */
export function createJudge(
  register: Register | null,
  context: JudgingContext,
  law: Law = BUILT_IN_LAW,
  before?: Judge,
): Judge {
  if (!register) return createJudgeWithoutRegister();
  const own = createSignatories(register, context, law);
  const first = before && told.get(before)?.first;
  const carried = first && carryOver(first.signatories, own);
  if (!carried) {
    const judge = judgeBy(own);
    told.set(judge, { first: { signatories: own }, holdsFor: null });
    return judge;
  }
  const judge = judgeBy(carried.signatories);
  // Of edit after edit, each is told from the same register: two are held in memory, and no more.
  told.set(judge, { first, holdsFor: carried.holdsFor });
  return judge;
}

/** Of which questions it is certain, without asking, that two judges answer them alike. */
export function answersAlike(one: Judge, other: Judge): CarriedOver['holdsFor'] {
  if (one === other) return () => true;
  const [then, now] = [told.get(one), told.get(other)];
  if (!then || then.first !== now?.first) return () => false;
  // The first answers as it does.
  const ofBoth = [then, now].flatMap(({ holdsFor }) => holdsFor ?? []);
  return (question) => ofBoth.every((holdsFor) => holdsFor(question));
}

interface Told {
  readonly first: { readonly signatories: Signatories };
  /** Which questions the first answers the same; null for the first itself. */
  readonly holdsFor: CarriedOver['holdsFor'] | null;
}

/** How judges came about: what they can be followed by. */
const told = new WeakMap<Judge, Told>();

function judgeBy({ identify, thirdPartyLicenceOf, importsOf, opinionOf }: Signatories): Judge {
  return (question) => {
    const author = opinionOf(question.author, question);
    const coAuthors = (question.coAuthors ?? []).map((who) => ({ who, identity: identify(who.email, who.name) }));
    const ai =
      author.kind === 'ai_tool' ||
      question.aiTrailer === true ||
      nameShowsAiTool(question.author.name) ||
      coAuthors.some(({ who, identity }) => isAiCoAuthor(identity, who));

    const { path, pathNow = path } = question;
    const licence = thirdPartyLicenceOf(pathNow) ?? (pathNow === path ? null : thirdPartyLicenceOf(path));
    if (licence) return verdictOf(author, thirdPartyOpinion(licence), ai);
    const imported = importsOf(question);
    if (imported) return verdictOf({ person: null, vendor: imported.vendor }, imported.opinion, ai);

    let { opinion } = author;
    const parts = [partOf(author)];
    let decisive = { part: parts[0]!, opinion };
    let isWorsened = false;
    for (const { who, identity } of coAuthors) {
      if (identity.kind === 'agent' || isAiCoAuthor(identity, who) || sameAddress(who, question.author)) continue;
      const other = opinionOf(who, question);
      if (other.person !== null && other.person === author.person) continue;
      isWorsened ||= isWorse(other.opinion, opinion);
      const part = { ...partOf(other), coAuthor: who };
      parts.push(part);
      if (decidesBefore(other.opinion, decisive.opinion)) decisive = { part, opinion: other.opinion };
      opinion = joinOpinions(opinion, other.opinion);
    }
    if (opinion === author.opinion) return verdictOf(author, opinion, ai);
    const { part: decidedBy } = decisive;
    const { coAuthor } = decidedBy;
    const verdict = verdictOf(author, isWorsened || coAuthor ? withReason(opinion, 'co-author') : opinion, ai);
    return { ...verdict, parts, decidedBy, ...(coAuthor && { coAuthor }) };
  };
}

function partOf({ person, vendor, opinion }: AddressOpinion): VerdictPart {
  const { agreements, gaps, reasons } = opinion;
  return { person, vendor, agreements, gaps, reasons };
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
