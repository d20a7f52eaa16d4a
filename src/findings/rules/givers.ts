import { giversOf, takersOf } from '../../judgement/parties';
import type { Version } from '../../judgement/versions';
import { countryOf } from '../../judgement/law';
import type { AgreementParty } from '../../register/schema';
import type { RegisterFacts } from './registerFacts';

/** Where rights start and where they go under one agreement. */
export interface Passage {
  readonly giver: AgreementParty;
  readonly taker: string;
}

/** Of an agreement with more on a side, those named first are looked at: a register may be hostile. */
const MOST_PARTIES = 100;

/** Every giver with every taker; the organisation gives nothing up, also where the roles are mutual. */
export function passagesOf({ register }: Pick<RegisterFacts, 'register'>, { parties }: Version): readonly Passage[] {
  const organisation = register.organisation.id;
  const givers = giversOf(parties).filter((giver) => !('ref' in giver && giver.ref === organisation));
  const takers = takersOf(parties).slice(0, MOST_PARTIES);
  return givers
    .slice(0, MOST_PARTIES)
    .flatMap((giver) =>
      takers.filter((taker) => !('ref' in giver && giver.ref === taker)).map((taker) => ({ giver, taker })),
    );
}

/** The jurisdiction of a vendor, or of a person and, if none is stated, of whom they work for; null where unknown. */
export function jurisdictionOf({ index }: Pick<RegisterFacts, 'index'>, { giver, taker }: Passage): string | null {
  const ofParty = (id: string) =>
    (id === index.organisation.id ? index.organisation : index.vendors.get(id))?.jurisdiction ?? null;
  if (!('ref' in giver)) return ofParty(giver.of);
  if (index.vendors.has(giver.ref)) return ofParty(giver.ref);
  return index.people.get(giver.ref)?.jurisdiction ?? ofParty(taker);
}

/** By the engagements with whom it goes to; where there is none, by the role in the agreement. */
export function isStaff({ index }: Pick<RegisterFacts, 'index'>, { giver, taker }: Passage): boolean {
  if (!('ref' in giver)) return giver.class === 'employee';
  if (index.vendors.has(giver.ref)) return false;
  const engagements = (index.people.get(giver.ref)?.engagements ?? []).filter(({ party }) => party === taker);
  return engagements.length > 0 ? engagements.every(({ type }) => type === 'employee') : giver.role === 'employee';
}

/** Whether the statute gives the takers the rights anyhow, so that neither a term nor a form of the contract matters. */
export function holdsByStatute(facts: Pick<RegisterFacts, 'register' | 'index' | 'law' | 'today'>, version: Version) {
  const passages = passagesOf(facts, version);
  return (
    passages.length > 0 &&
    passages.every((passage) => {
      const jurisdiction = jurisdictionOf(facts, passage);
      const holder = jurisdiction && facts.law.employeeWork(countryOf(jurisdiction), facts.today);
      return isStaff(facts, passage) && holder === 'employer';
    })
  );
}
