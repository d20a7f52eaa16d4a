/** Roles by which a party gives rights or takes them on; a party in any other says nothing of who owns what. */
export const ROLES: readonly string[] = [
  ...['supplier', 'contractor', 'employee', 'assignor', 'licensor', 'recipient'],
  ...['client', 'employer', 'assignee', 'licensee', 'discloser', 'mutual'],
];
