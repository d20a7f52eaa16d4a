import { countryOf } from '../../judgement/law';
import { giversOf } from '../../judgement/parties';
import { addDuration } from '../../register/duration';
import type { Register, Vendor } from '../../register/schema';
import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import { instrumentsOf, type Instrument } from './instruments';
import type { RegisterFacts, RegisterRule } from './registerFacts';

type Review = NonNullable<Register['records']>[number];

/** A local review is fresh for as long as the law data is. */
const FRESH = 'P24M';

/**
 * nda/not-enforceable-at-home and law/review-stale: a vendor abroad keeps secrets under a law that isn't its own, and
 * nobody there has looked at it, or not for two years.
 */
export const localReviewRule: RegisterRule = (facts) => {
  const promises = promisesOf(instrumentsOf(facts));
  return (facts.register.vendors ?? []).flatMap((vendor) => {
    const agreements = foreignTo(facts, vendor, promises.get(vendor.id) ?? []);
    if (agreements.length === 0) return [];
    const newest = newestReview(facts, vendor, agreements);
    if (newest && isFresh(newest, facts.today)) return [];
    const args = { vendor: vendor.name, country: vendor.jurisdiction! };
    return entryFinding(facts, {
      id: newest ? 'law/review-stale' : 'nda/not-enforceable-at-home',
      kind: 'vendors',
      entry: vendor.id,
      message: newest
        ? message('finding.review-stale', { ...args, date: newest.date! })
        : message('finding.not-enforceable-at-home', args),
      lines: facts.linesOfParty(vendor.id),
      evidence: [...agreements, ...(newest ? [newest.id] : [])],
    });
  });
};

/** In which instruments each party promises confidentiality. */
function promisesOf(instruments: readonly Instrument[]): ReadonlyMap<string, readonly Instrument[]> {
  const promises = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    const { parties, terms } = instrument.version;
    if (!terms.confidentiality) continue;
    const givers = giversOf(parties).flatMap((party) => ('ref' in party ? party.ref : []));
    for (const giver of new Set(givers)) {
      const known = promises.get(giver);
      if (known) known.push(instrument);
      else promises.set(giver, [instrument]);
    }
  }
  return promises;
}

/** Ids of the agreements that are under another country's law than the vendor's own. */
function foreignTo({ register }: RegisterFacts, vendor: Vendor, promises: readonly Instrument[]): string[] {
  if (!vendor.jurisdiction) return [];
  const home = countryOf(vendor.jurisdiction);
  return promises
    .filter(({ version }) => {
      const law = version.governingLaw ?? register.organisation.jurisdiction;
      return !!law && countryOf(law) !== home;
    })
    .map(({ agreement }) => agreement.id);
}

/** By date, of the vendor or of one of the agreements; one that failed, or has no date yet, is none. */
function newestReview(
  { register, today }: RegisterFacts,
  vendor: Vendor,
  agreements: readonly string[],
): Review | undefined {
  return (register.records ?? [])
    .filter(({ kind, subject, agreement }) => kind === 'local_review' && isOf(vendor, agreements, subject, agreement))
    .filter(({ date, result }) => !!date && date <= today && result !== 'fail')
    .sort((a, b) => (a.date! < b.date! ? 1 : -1))[0];
}

function isOf(
  vendor: Vendor,
  agreements: readonly string[],
  subject: Review['subject'],
  agreement: Review['agreement'],
): boolean {
  return subject === vendor.id || (!subject && !!agreement && agreements.includes(agreement));
}

function isFresh({ date, expires }: Review, today: string): boolean {
  return expires ? expires >= today : addDuration(date!, FRESH) >= today;
}
