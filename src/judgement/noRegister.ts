import { emailDomain } from '../register/foldEmail';
import { createIdentities } from '../register/identities';
import { nameShowsAiTool } from '../register/aiTrailer';
import { isAiCoAuthor } from './aiCoAuthor';
import type { Judge, Verdict } from './model';

/** Judging without a register: lines are counted under e-mail domains, and nothing is known of agreements. */
export function createJudgeWithoutRegister(): Judge {
  const identify = createIdentities(null);
  return ({ author, coAuthors = [], aiTrailer }): Verdict => {
    const identity = identify(author.email, author.name);
    const agent = identity.kind === 'agent' ? identity.agent.kind : null;
    const ai =
      agent === 'ai_tool' ||
      aiTrailer === true ||
      nameShowsAiTool(author.name) ||
      coAuthors.some((other) => isAiCoAuthor(identify(other.email, other.name), other));
    const base = {
      person: null,
      vendor: agent === 'bot' ? 'bot' : emailDomain(author.email) || 'unknown',
      agreements: [],
      gaps: [],
      clauses: {},
      ai,
      inForceToday: {},
    };
    const assisted = ai && agent !== 'ai_tool' ? (['ai-assisted'] as const) : [];
    const alone = coAuthors.every((other) => identify(other.email, other.name).kind === 'agent');
    if (agent === 'bot' && alone) {
      return {
        ...base,
        status: 'exempt',
        ownership: { state: 'none' },
        reasons: ai ? ['bot', 'ai-assisted'] : ['bot'],
      };
    }
    const reasons =
      agent === 'ai_tool' ? (['no-register', 'no-human-author'] as const) : (['no-register', ...assisted] as const);
    return { ...base, status: 'unknown', ownership: { state: 'unknown' }, reasons };
  };
}
