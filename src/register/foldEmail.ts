/** Addresses are compared case-folded and otherwise exact: no dots dropped, no `+suffix` cut. */
export function foldEmail(email: string): string {
  return email.toLowerCase();
}

/** What follows the last `@`, case-folded; empty where there is none. */
export function emailDomain(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 0 ? '' : foldEmail(email.slice(at + 1));
}
