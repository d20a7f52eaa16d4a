/** Names that look alike to a reader, in one form: a hint, never a proof that two people are one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
