import { randomNumbers } from '../history/randomNumbers.mjs';

const FIRST_YEAR = 2015;
const YEARS = 10;
const PEOPLE_A_VENDOR = 20;
const FOLDERS = ['api', 'web', 'core', 'deploy', 'docs', 'lib', 'tools', 'data'];

export const DAY_SECONDS = 86_400;

/** Seconds since the epoch of the first day that anything happens. */
export const BEGIN = Date.UTC(FIRST_YEAR, 0, 1) / 1000;
/** Days from then on that commits are made. */
export const DAYS = YEARS * 365;

/** A day, counted from the first, as `YYYY-MM-DD`. */
export const dayText = (day) => new Date((BEGIN + day * DAY_SECONDS) * 1000).toISOString().slice(0, 10);

/**
 * Who is in the register that is measured and in the history that it judges: vendors, a third of them another's
 * subcontractor, people with their engagements one after the other, the same for the same seed.
 */
export function makeWorld({ people, seed }) {
  const random = randomNumbers(seed);
  const below = (limit) => Math.floor(random() * limit);
  const vendors = Array.from({ length: Math.max(1, Math.round(people / PEOPLE_A_VENDOR)) }, (_, at) => ({
    id: `vendor-${at}`,
    domain: `vendor-${at}.example`,
    above: at % 3 === 2 ? `vendor-${below(at)}` : null,
  }));
  const persons = Array.from({ length: people }, (_, at) => {
    const change = 365 + below(DAYS - 730);
    const [first, second] = [vendors[below(vendors.length)], vendors[below(vendors.length)]];
    return {
      id: `person-${at}`,
      email: `person-${at}@${first.domain}`,
      engagements: [
        { id: `person-${at}-1`, party: first.id, start: 0, end: change },
        { id: `person-${at}-2`, party: second.id, start: change + 1, end: DAYS },
      ],
    };
  });
  return { random, below, vendors, persons };
}

/** A folder of the repository's, as commits touch it and agreements reach it. */
export const folderOf = (number) => FOLDERS[number % FOLDERS.length];
