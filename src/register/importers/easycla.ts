import { cleanText } from './cleanText';

/** EasyCLA doesn't double quotes within a name: the outer ones of such a cell are left over. */
export function nameCell(value: unknown): string {
  return cleanText(value).replace(/^"(.*)"$/, '$1');
}

/** `true` or `false`; null for anything else. */
export function flagCell(value: unknown): boolean | null {
  const text = cleanText(value).toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

/**
 * Whether a signature counts: begun and not signed is `sent`. Approved is false where a signature was revoked or invalidated
 * (so EasyCLA's models.go), and the export doesn't say since when: `terminated` without a day, which counts on no day.
 * @param approved null where it can't be read; so is what comes of it
 */
export function standingOf(
  signed: boolean | null,
  approved: boolean | null,
): 'sent' | 'executed' | 'terminated' | null {
  if (signed === false) return 'sent';
  if (signed === null || approved === null) return null;
  return approved ? 'executed' : 'terminated';
}
