import type { CalendarDay } from '../register/calendarDay';
import { linkOf } from './chainLink';
import type { LinkTitle } from './linkTitle';
import type { Ownership } from './model';
import { worseOwnership } from './worst';

/**
 * Links' titles, the lowest first, with what depends on the links below: whether rights arrived in time. On the day that
 * the lines were made nothing has ended by which a title holds, so that only a link below can make them late.
 */
export function inTime(titles: readonly LinkTitle[]): readonly LinkTitle[] {
  let reached: CalendarDay | null = '';
  return titles.map((title, at) => {
    const missed = at > 0 && reached !== null && title.ended !== null && title.ended < reached;
    reached = missed || reached === null || title.passesFrom === null ? null : latest(reached, title.passesFrom);
    return missed ? afterAcquired(title) : title;
  });
}

/** The rights came after the last instrument that would have passed them on had ended. */
function afterAcquired(title: LinkTitle): LinkTitle {
  const ended = title.grounds.at(-1)?.id;
  const waiting: Ownership = {
    ...{ state: 'pending', waitsOn: 'after-acquired', holder: linkOf(title.link).lower },
    ...(ended !== undefined && { agreement: ended }),
  };
  return {
    ...title,
    ownership: worseOwnership(title.ownership, waiting),
    reasons: [...title.reasons, 'after-acquired'],
  };
}

/**
 * The worst link's ownership, of equals the lowest. A statute that any link rests on is named where the worst link has
 * no basis of its own; where all are assigned, that any passed exclusive rights only is.
 */
export function worstTitle(titles: readonly LinkTitle[]): Ownership {
  const worst = titles.map((title) => title.ownership).reduce(worseOwnership, titles[0]?.ownership ?? UNKNOWN);
  const ownership: Ownership = { ...worst, ...effectOf(titles) };
  const statute = ownership.basis === undefined && titles.some(({ byStatute }) => byStatute);
  return statute ? { ...ownership, basis: 'statute' } : ownership;
}

const UNKNOWN: Ownership = { state: 'unknown' };

function effectOf(titles: readonly LinkTitle[]): Pick<Ownership, 'effect'> {
  const assigned = titles.every(({ ownership }) => ownership.state === 'assigned');
  return assigned && titles.some(({ ownership }) => ownership.effect) ? { effect: 'exclusive_rights' } : {};
}

function latest(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a > b ? a : b;
}
