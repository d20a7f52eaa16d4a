import type { PartyName } from '../analysis/model';
import { render } from '../wording/render';

/** Whom an agreement binds, in the reader's language. */
export function partyText(party: PartyName): string {
  return typeof party === 'string' ? party : render(party);
}
