import { message, type Message } from '../../wording/message';
import type { Finding } from '../model';
import { statementOf, type LicenceFile } from './licenceFile';
import { licenceFinding } from './licenceFinding';
import type { ReadyPolicy } from './policyContext';

/** A file whose policy wants each to state its licence, and that states none, in itself or beside it. */
export function missingHeader(file: LicenceFile, { policy, place }: ReadyPolicy): Finding[] {
  const { path, facts } = file;
  if (policy.header !== 'required' || statementOf(file) || file.sidecar?.facts.licence.source) return [];
  // What is reserved is said, too; and what can't be read is another finding.
  const says = facts?.licence.source === 'module' ? null : facts?.licence.source;
  if (facts && (facts.generated ?? facts.proprietary ?? says)) return [];
  return [
    licenceFinding({
      id: 'licence/missing-header',
      path,
      at: facts && { line: 1 },
      subject: null,
      message: toldOf(!facts || facts.speaks === 'nowhere', policy.expected),
      evidence: [place],
    }),
  ];
}

function toldOf(isMute: boolean, expected: string | null | undefined): Message {
  if (isMute) return message('finding.licence.missing-header.mute');
  return expected == null
    ? message('finding.licence.missing-header')
    : message('finding.licence.missing-header.expected', { expected });
}
