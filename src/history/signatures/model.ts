/**
 * What a check here and now says of a signature:
 * - `verified`: it fits, by a key that is known as trusted;
 * - `untrusted`: it fits, by a key that isn't known as trusted;
 * - `expired`: it fits, and the key, or the signature itself, has ended since it was made;
 * - `unchecked`: nothing can be said: the key, or the program that checks it, isn't here;
 * - `revoked`: it fits, by a key that was revoked;
 * - `bad`: it doesn't fit what the commit says.
 */
export type SignatureState = 'verified' | 'untrusted' | 'expired' | 'unchecked' | 'revoked' | 'bad';

export interface SignatureCheck {
  readonly state: SignatureState;
  /** The key's fingerprint or id, as the program that checked it names it; null where it names none. */
  readonly key: string | null;
}
