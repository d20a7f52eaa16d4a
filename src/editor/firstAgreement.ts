import { agreementEntry } from '../register/editing/agreementEntry';
import type { OpenLink } from '../register/editing/agreementEntry';
import type { Register } from '../register/schema';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { addEntryToRegister } from './registerAdditions';
import type { RegisterTexts } from './registerTexts';

/** Run by the quick fix alone: it is in no menu. */
export const DRAFT_FIRST_AGREEMENT = 'chainOfTitle.draftFirstAgreement';

/**
 * Drafts an agreement with the first of a register's people into its editor, where there is none yet: the others are like it.
 * @throws UserError where the register has changed so that it doesn't apply
 */
export async function draftFirstAgreement(texts: RegisterTexts, file: unknown): Promise<void> {
  const opened = texts.ownerOf(String(file));
  const register = opened?.current?.register?.register;
  const link = register && firstLink(register);
  if (!opened || !link) throw new UserError(message('editing.fix.gone'));
  await addEntryToRegister(texts, opened, 'agreements', (index) => agreementEntry(link, register, index));
}

function firstLink({ people, organisation }: Register): OpenLink | null {
  const [first] = people ?? [];
  if (!first) return null;
  const last = first.engagements?.at(-1);
  const upper = last && last.party !== 'self' ? last.party : organisation.id;
  return {
    lower: first.id,
    upper,
    terms: last?.type === 'contributor' ? ['inbound_licence'] : ['ip_assignment', 'confidentiality'],
  };
}
