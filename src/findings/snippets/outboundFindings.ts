import { tiedMatches } from '../../snippets/strongest';
import { message } from '../../wording/message';
import { CATALOGUE } from '../catalogue';
import type { Finding } from '../model';
import type { CopiedLines } from './copiedLines';
import { placeIn } from './placeIn';
import { worksMessage } from './worksMessage';

const ID = 'reuse/outbound';

/** Lines of a tree that are as in the organisation's own code, which nobody expects there. */
export function outboundFindings(path: string, copied: readonly CopiedLines[]): Finding[] {
  return tiedMatches(copied).map((tied) => {
    const { lines, level, work } = tied[0]!;
    return {
      id: ID,
      severity: level === 'strict' ? CATALOGUE[ID].severity : 'information',
      ...{ path, range: lines, ranges: [lines], lines: lines[1] - lines[0] + 1 },
      ...{ commit: null, subject: work.purl, days: null },
      message: message('finding.outbound', { what: worksMessage(tied) }),
      why: message(CATALOGUE[ID].why),
      evidence: tied.map(placeIn),
    };
  });
}
