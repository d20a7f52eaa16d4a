import type { CalendarDay } from '../register/calendarDay';
import type { Register } from '../register/schema';
import type { Ground } from './ground';
import type { Law } from './law';
import { createLinks } from './links';
import { createMilestones } from './milestones';
import { createSpeakers } from './speakers';
import { createVersions } from './versions';

export function createGround(register: Register, today: CalendarDay, law: Law): Ground {
  const versions = createVersions(register, today);
  const organisation = register.organisation.id;
  const certificates = (register.agreements ?? []).filter(
    ({ type, parties, amends }) =>
      type === 'dco' && !amends && parties.some((party) => 'ref' in party && party.ref === organisation),
  );
  const vendors = new Map((register.vendors ?? []).map((vendor) => [vendor.id, vendor]));
  return {
    register,
    vendors,
    agreements: new Map((register.agreements ?? []).map((agreement) => [agreement.id, agreement])),
    links: createLinks(register, vendors),
    today,
    law,
    speakers: createSpeakers(register, versions),
    certificates: (day) => certificates.map((agreement) => versions.on(agreement, day, 'other')),
    milestones: createMilestones(register),
  };
}
