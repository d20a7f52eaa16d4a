import { createHash } from 'node:crypto';
import type { HistoryShape } from '../historyShape';
import type { BlameRules } from '../pass/blameRules';
import type { Repository } from '../repository';

/**
 * 32 bytes that differ where anything does that the owners of a commit's lines depend on, beside the commit itself: the
 * program and how it compares, commits passed over, the shape of history.
 */
export function cacheKey(
  { gitVersion }: Pick<Repository, 'gitVersion'>,
  rules: BlameRules,
  ignored: ReadonlySet<string>,
  shape: HistoryShape,
): Buffer {
  const facts = [gitVersion, Object.entries(rules).sort(), [...ignored].sort(), Object.entries(shape).sort()];
  return createHash('sha256').update(JSON.stringify(facts)).digest();
}
