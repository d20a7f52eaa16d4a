import { foldEmail } from './foldEmail';

export interface GithubAccount {
  /** Decimal, without leading zeros; null in addresses of before 2017, which carry the login alone. */
  readonly id: string | null;
  /** Case-folded. */
  readonly login: string;
}

const GITHUB_NOREPLY_DOMAIN = 'users.noreply.github.com';

/** The account that a `12345+login@users.noreply.github.com` or `login@users.noreply.github.com` names, else null. */
export function githubNoreply(email: string): GithubAccount | null {
  const folded = foldEmail(email);
  if (!folded.endsWith(`@${GITHUB_NOREPLY_DOMAIN}`)) return null;
  const local = folded.slice(0, -GITHUB_NOREPLY_DOMAIN.length - 1);
  const [, digits, login] = /^(?:(\d{1,20})\+)?([a-z0-9_.[\]-]+)$/.exec(local) ?? [];
  if (login === undefined) return null;
  return { id: digits === undefined ? null : githubId(digits), login };
}

/** An account number as the register may write it, number or text, in one form. */
export function githubId(id: string | number): string {
  return String(id).replace(/^0+(?=\d)/, '');
}
