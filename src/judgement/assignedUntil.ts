import type { CalendarDay } from '../register/calendarDay';
import { addDuration } from '../register/duration';
import { countryOf, type Law } from './law';
import type { Version } from './versions';

/**
 * The day from which a present assignment no longer holds: the anniversary by its stated duration, or by the one that
 * its governing law gives it where it states none. Null where it lasts.
 */
export function assignedUntil(law: Law, { terms, governingLaw, assignedOn }: Version): CalendarDay | null {
  if (assignedOn === undefined) return null;
  const stated = terms.ip_assignment?.duration;
  const duration = stated ?? (governingLaw ? law.unstatedDuration(countryOf(governingLaw), assignedOn) : null);
  return !duration || duration === 'full_term' ? null : addDuration(assignedOn, duration);
}
