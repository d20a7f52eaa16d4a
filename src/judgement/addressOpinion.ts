import type { Signatory } from '../history/model';
import type { Identity } from '../register/identities';
import type { Ground, Question } from './ground';
import { joinOpinions, unknownOpinion, withReason, type Opinion } from './opinion';
import { personOpinion } from './personOpinion';

/** The verdict on one author or co-author. */
export interface AddressOpinion {
  readonly kind: 'human' | 'bot' | 'ai_tool';
  readonly person: string | null;
  readonly vendor: string;
  readonly opinion: Opinion;
}

const BOT_OPINION: Opinion = { ...unknownOpinion('bot'), status: 'exempt', ownership: { state: 'none' } };

export function addressOpinion(ground: Ground, question: Question, identity: Identity): AddressOpinion {
  switch (identity.kind) {
    case 'person': {
      const [first, ...others] = [identity, ...identity.others].map((match) => personOpinion(ground, question, match));
      const opinion = others.reduce((joined, other) => joinOpinions(joined, other.opinion), first!.opinion);
      return {
        kind: 'human',
        person: identity.person.id,
        vendor: first!.vendor,
        opinion: others.length > 0 ? withReason(opinion, 'shared-identity') : opinion,
      };
    }
    case 'agent':
      return identity.agent.kind === 'bot'
        ? { kind: 'bot', person: null, vendor: 'bot', opinion: BOT_OPINION }
        : { kind: 'ai_tool', person: null, vendor: 'unknown', opinion: unknownOpinion('no-human-author') };
    case 'domain':
      return { kind: 'human', person: null, vendor: identity.party, opinion: unknownOpinion('domain-only') };
    case 'none':
      return { kind: 'human', person: null, vendor: 'unknown', opinion: unknownOpinion('identity-unresolved') };
  }
}

export function sameAddress(a: Signatory, b: Signatory): boolean {
  return a.email.toLowerCase() === b.email.toLowerCase();
}
