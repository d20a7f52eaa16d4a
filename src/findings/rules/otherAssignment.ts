import { partiesAbove } from '../../judgement/chain';
import { giversOf, takersOf } from '../../judgement/parties';
import type { AgreementParty } from '../../register/schema';
import { isStaff, type Passage } from './givers';
import { languageOf, type Instrument } from './instruments';
import type { RegisterFacts } from './registerFacts';

type Language = NonNullable<ReturnType<typeof languageOf>>;

/**
 * Tells whether any of the instruments, by words in one of these languages, passes the rights of a giver on: to the same
 * taker, or, of a contractor or individual who assigns in the present, past it to somebody higher up.
 */
export function createPassedOn(
  facts: Pick<RegisterFacts, 'register' | 'index'>,
  instruments: readonly Instrument[],
  languages: readonly Language[],
): (passage: Passage) => boolean {
  const { register, index } = facts;
  const known = takersByGiver(instruments, languages);
  const direct = takersByGiver(instruments, ['present']);
  return (passage) => {
    const { giver, taker } = passage;
    const person = 'ref' in giver && !index.vendors.has(giver.ref) && !isStaff(facts, passage);
    const above = person ? partiesAbove(register, index.vendors, taker) : [];
    return keysOf(facts, giver).some(
      (key) => known.get(key)?.has(taker) === true || above.some((upper) => direct.get(key)?.has(upper)),
    );
  };
}

function takersByGiver(instruments: readonly Instrument[], languages: readonly Language[]) {
  const takers = new Map<string, Set<string>>();
  for (const { version } of instruments) {
    const language = languageOf(version);
    if (language === null || !languages.includes(language)) continue;
    for (const giver of giversOf(version.parties)) {
      const known = takers.get(keyOf(giver)) ?? new Set();
      for (const taker of takersOf(version.parties)) known.add(taker);
      takers.set(keyOf(giver), known);
    }
  }
  return takers;
}

/** A person is bound by name, and as one of the classes that they are engaged in. Ids have no space. */
function keysOf({ register, index }: Pick<RegisterFacts, 'register' | 'index'>, giver: AgreementParty): string[] {
  if (!('ref' in giver)) return [keyOf(giver)];
  const engagements = index.people.get(giver.ref)?.engagements ?? [];
  return [
    giver.ref,
    ...engagements.map(({ type, party }) => `${type} ${party === 'self' ? register.organisation.id : party}`),
  ];
}

function keyOf(giver: AgreementParty): string {
  return 'ref' in giver ? giver.ref : `${giver.class} ${giver.of}`;
}
