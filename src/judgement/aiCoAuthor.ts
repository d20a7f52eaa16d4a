import type { Signatory } from '../history/model';
import { namesAiTool } from '../register/aiTrailer';
import type { Identity } from '../register/identities';

/** Whether a co-author is an AI tool: by address, or by a name that only a tool has and nobody on the roster. */
export function isAiCoAuthor(identity: Identity, { name, email }: Signatory): boolean {
  if (identity.kind === 'agent') return identity.agent.kind === 'ai_tool';
  return identity.kind !== 'person' && namesAiTool({ key: 'Co-authored-by', value: `${name} <${email}>` });
}
