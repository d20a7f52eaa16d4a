import type { Agreement } from './schema';

/** Roles in which a party gives rights and makes promises. */
const GIVING = ['supplier', 'contractor', 'employee', 'assignor', 'licensor', 'recipient'];
/** Roles in which a party takes them on. */
const TAKING = ['client', 'employer', 'assignee', 'licensee', 'discloser'];
/** Each gives, and each takes. */
const BOTH = 'mutual';

/** A party in any other says nothing of who owns what. */
export const ROLES: readonly string[] = [...GIVING, ...TAKING, BOTH];

const giving = new Set([...GIVING, BOTH]);
const taking = new Set([...TAKING, BOTH]);

export const gives = (role: string | null | undefined): boolean => giving.has(role ?? '');
export const takes = (role: string | null | undefined): boolean => taking.has(role ?? '');

const IN: Readonly<Partial<Record<Agreement['type'], readonly [giving: string, taking: string]>>> = {
  employment: ['employee', 'employer'],
  contractor: ['contractor', 'client'],
  ip_assignment: ['assignor', 'assignee'],
  cla: ['licensor', 'licensee'],
  ccla: ['licensor', 'licensee'],
  dco: ['licensor', 'licensee'],
  licence: ['licensor', 'licensee'],
  nda: ['recipient', 'discloser'],
};

/** As whom the parties of an agreement of some type mostly stand in it. */
export function rolesIn(type: Agreement['type']): readonly [giving: string, taking: string] {
  return IN[type] ?? ['supplier', 'client'];
}
