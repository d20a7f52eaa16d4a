import { githubId } from '../githubNoreply';
import { cleanText } from './cleanText';
import type { Signer } from './records';

/** Longer ones aren't delivered to (RFC 5321), so nobody has them. */
const LONGEST_EMAIL = 254;

/** A cell as an e-mail address; null where it is none. */
export function emailCell(value: unknown): string | null {
  const text = cleanText(value).replace(/^<(.*)>$/, '$1');
  return text.length <= LONGEST_EMAIL && /^[^\s<>@,;"]+@[^\s<>@,;"]+$/.test(text) ? text : null;
}

/** A cell as a GitHub login, with or without `@` or its page; null where it is none. */
export function loginCell(value: unknown): string | null {
  const text = cleanText(value)
    .replace(/^(?:https?:\/\/(?:www\.)?github\.com\/|@)/i, '')
    .replace(/\/+$/, '');
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/.test(text) ? text : null;
}

/** A GitHub account number, number or text; null where it is none. */
export function accountCell(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : cleanText(value);
  return /^\d{1,19}$/.test(text) && !/^0+$/.test(text) ? githubId(text) : null;
}

/** Null where nothing is left that a commit could be matched with. */
export function signerOf(given: {
  readonly name?: unknown;
  readonly emails?: readonly (string | null)[];
  readonly github?: string | null;
  readonly githubId?: string | null;
}): Signer | null {
  const emails = [...new Set((given.emails ?? []).filter((email) => email !== null))];
  const signer = {
    name: cleanText(given.name) || null,
    emails,
    github: given.github ?? null,
    githubId: given.githubId ?? null,
  };
  return emails.length === 0 && signer.github === null && signer.githubId === null ? null : signer;
}
