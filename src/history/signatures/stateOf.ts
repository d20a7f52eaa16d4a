import type { SignatureFormat } from '../model';
import type { Answer } from './answers';
import type { SignatureState } from './model';

const STATES: ReadonlyMap<string, SignatureState> = new Map([
  ['G', 'verified'],
  ['U', 'untrusted'],
  // A key that has ended since was good when it signed, or wasn't: neither is shown.
  ['X', 'expired'],
  ['Y', 'expired'],
  ['R', 'revoked'],
  ['B', 'bad'],
]);

/**
 * What git's answer shows. Of a commit that has a signature, `N` says that nothing looked at it: a program is missing, or
 * ended early. Of SSH, git says `B` for whatever it isn't content with, a missing program included.
 */
export function stateOf({ mark, told }: Pick<Answer, 'mark' | 'told'>, format: SignatureFormat): SignatureState {
  const state = STATES.get(mark) ?? 'unchecked';
  return state === 'bad' && format === 'ssh' && !told.includes('incorrect signature') ? 'unchecked' : state;
}
