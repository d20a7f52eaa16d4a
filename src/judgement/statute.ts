import type { ChainLink } from './chainLink';
import type { Ground } from './ground';
import { countryOf } from './law';

/** The country whose law decides on an employee's work: the person's, else the employer's. */
export function statuteCountry({ register, vendors }: Ground, { worker, upper }: ChainLink): string | undefined {
  const employer = upper === register.organisation.id ? register.organisation : vendors.get(upper);
  return worker?.person.jurisdiction ?? employer?.jurisdiction ?? undefined;
}

/** Who holds an employee's work without a contract; unknown where no country or no law is on record. */
export function statuteOf(ground: Ground, link: ChainLink): 'employer' | 'employee' | 'unknown' {
  const country = statuteCountry(ground, link);
  return country === undefined ? 'unknown' : ground.law.employeeWork(countryOf(country));
}
