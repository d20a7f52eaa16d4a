import { incompatibleBetween } from '../../licensing/incompatible';
import { message, type Message } from '../../wording/message';
import { CATALOGUE, type FindingId } from '../catalogue';
import { entryReference } from '../entryReference';
import type { Finding, Severity } from '../model';
import { conflictMessage } from './conflictMessage';
import type { OthersAsset, ReadyPolicy } from './policyContext';
import { deniedMessage, listed } from './policyRule';

/** What a policy says to others' work under the licence that the register gives: once for an asset, however many files it has. */
export function assetAgainstPolicy(asset: OthersAsset, ready: ReadyPolicy, registerPath: string | null): Finding[] {
  const { expression, licence, id, place } = asset;
  if (!expression) return [];
  const { policy, ofOthers, expected } = ready;
  const verdict = ofOthers.judge(expression);
  const found = (of: FindingId, told: Message, evidence: readonly string[] = [], severity?: Severity): Finding => ({
    ...{ id: of, severity: severity ?? CATALOGUE[of].severity, path: place?.path ?? registerPath },
    ...{ range: place && [place.line, place.line], ranges: [], lines: 0, commit: null, subject: id, days: null },
    message: message('finding.licence.asset', { asset: id, told }),
    why: message(CATALOGUE[of].why),
    evidence: [...evidence, ...entryReference(ready.place)],
  });
  if (verdict.standing === 'denied') return [found('licence/forbidden', deniedMessage(licence, verdict))];
  const conflict = expected && verdict.standing !== 'allowed' ? incompatibleBetween(expression, expected) : null;
  if (conflict) {
    const told = conflictMessage('finding.licence.incompatible.work', conflict, {
      licence,
      expected: policy.expected!,
    });
    return [found('licence/incompatible', told, [conflict.source])];
  }
  if (verdict.standing === 'unexpected') {
    const named = { licence, term: licence, allowed: listed(policy.allow ?? []) };
    return [found('licence/unexpected', message('finding.licence.not-allowed.unknown', named))];
  }
  if (verdict.standing !== 'review') return [];
  const told = message('finding.licence.review', { licence, entry: verdict.entry ?? '' });
  return [found('licence/unexpected', told, [], 'information')];
}
