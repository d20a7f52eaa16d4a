import { message, type Message } from '../../wording/message';
import type { CopiedLines } from './copiedLines';

/** Which works the lines are as in, how much of them, and how closely. */
export function worksMessage(tied: readonly CopiedLines[]): Message {
  const { tier, tokens, path, theirLines } = tied[0]!;
  const works = tied.map(workName).join(', ');
  if (tokens === 0) return message(path === '' ? 'finding.snippet.banner' : 'finding.snippet.whole', { works });
  const facts = { works, tokens, path, line: theirLines[0] };
  if (tied.length > 1) return message(`finding.snippet.${tier}.several`, facts);
  return message(`finding.snippet.${tier}`, facts);
}

/** `lodash 3.10.1–4.17.21 (MIT)`; what nobody knows of a folder is left out. */
export function workName({
  work,
  versions: [oldest, newest],
  licence,
}: Pick<CopiedLines, 'work' | 'versions' | 'licence'>): string {
  const range = oldest === newest ? newest : `${oldest}–${newest}`;
  const terms = licence === UNKNOWN ? '' : `(${licence})`;
  return [work.name, range, terms].filter((part) => part !== '').join(' ');
}

/** SPDX 2.3, clause 8.5: nobody looked, or nothing was found. */
const UNKNOWN = 'NOASSERTION';
