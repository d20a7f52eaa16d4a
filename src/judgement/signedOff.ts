import type { Signatory } from '../history/model';
import type { Authorship } from './model';

/** Whether the commit carries a Signed-off-by of the one asked about, or of its committer, by name and address. */
export function signedOffFor(who: Signatory, { committer, signedOffBy = [] }: Authorship): boolean {
  return signedOffBy.some((signed) => isSame(signed, who) || (committer !== undefined && isSame(signed, committer)));
}

function isSame(a: Signatory, b: Signatory): boolean {
  return a.email.toLowerCase() === b.email.toLowerCase() && a.name.trim() === b.name.trim();
}
