import { counted } from '../../wording/counted';
import { message } from '../../wording/message';
import { entryReference } from '../entryReference';
import type { ReadyPolicy } from '../licences/policyContext';
import type { Finding } from '../model';
import { pasteFinding } from './pasteFinding';
import { isWithin, type PastedLines } from './pastedLines';

/**
 * Pasted lines that say nothing of where they come from, in a file that the policy covers. Null for what was in the workspace
 * before, and for files that can say nothing.
 * @param count lines that aren't blank
 * @param comments the file's, by line
 */
export function unlicensed(pasted: PastedLines, { policy, count, comments }: UnlicensedFacts): Finding | null {
  const { scanned, lines, origin } = pasted;
  if (origin === 'workspace' || scanned.speaks !== 'comments') return null;
  const said = [...scanned.licences, ...scanned.snippets, ...scanned.copyrights];
  if (
    said.some(({ line }) => isWithin(lines, line)) ||
    comments.some((one) => isWithin(lines, one.line) && ADDRESS.test(one.text))
  )
    return null;
  const of = origin === 'unknown' ? 'finding.paste.unlicensed.inserted' : 'finding.paste.unlicensed';
  return pasteFinding(pasted, {
    ...{ id: 'paste/unlicensed', lines },
    message: message(of, { lines: counted('lines', count) }),
    evidence: entryReference(policy.place),
  });
}

export interface UnlicensedFacts {
  readonly policy: ReadyPolicy;
  readonly count: number;
  readonly comments: readonly { readonly line: number; readonly text: string }[];
}

/** Who writes down an address says where the lines come from. */
const ADDRESS = /\bhttps?:\/\/[^\s/]+\.[^\s]|\bpkg:[a-z]+\//i;
