import type { CalendarDay } from '../register/calendarDay';
import type { ChainLink } from './chainLink';
import type { Ground } from './ground';
import { countryOf } from './law';

/** The country whose law decides on an employee's work: the person's, else the employer's. */
export function statuteCountry({ register, vendors }: Ground, { worker, upper }: ChainLink): string | undefined {
  const employer = upper === register.organisation.id ? register.organisation : vendors.get(upper);
  return worker?.person.jurisdiction ?? employer?.jurisdiction ?? undefined;
}

/** Who holds an employee's work of that day without a contract; unknown where no country or no law is on record. */
export function statuteOf(ground: Ground, link: ChainLink, day: CalendarDay): 'employer' | 'employee' | 'unknown' {
  const country = statuteCountry(ground, link);
  return country === undefined ? 'unknown' : ground.law.employeeWork(countryOf(country), day);
}

/** Whether the lower end's law gives what is made to order to the client: silence then doesn't leave the rights below. */
export function mayBeClients(ground: Ground, link: ChainLink): boolean {
  const country = link.worker ? statuteCountry(ground, link) : ground.vendors.get(link.lower.id)?.jurisdiction;
  return !!country && ground.law.rulesOf(country).commissionedWork?.says === 'client';
}
