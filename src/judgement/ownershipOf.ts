import type { Asset } from '../register/schema';
import { worstTitle } from './chainTitle';
import type { Ground, Question } from './ground';
import type { LinkTitle } from './linkTitle';
import type { Ownership, Reason } from './model';

/**
 * What a vendor brought along stays the vendor's: the ownership of lines in background paths, and of all others the
 * chain's. The reasons are those of the links that decided it.
 */
export function ownershipOf(
  ground: Ground,
  { day, path }: Question,
  titles: readonly LinkTitle[],
): { readonly ownership: Ownership; readonly reasons: readonly Reason[] } {
  const otherwise = worstTitle(titles);
  const reasons = titles.flatMap((title) => title.reasons);
  if (path.background.length === 0) return { ownership: otherwise, reasons };
  const during: readonly Reason[] = path.background.some((asset) => madeDuring(ground, asset, day))
    ? ['made-during-engagement']
    : [];
  const owner = path.background
    .map((asset) => asset.owner!)
    .find((id) => ground.vendors.has(id) && reaches(titles, id));
  if (owner === undefined) return { ownership: otherwise, reasons: ['in-background-path', ...during] };
  return { ownership: { state: 'background_ip', owner, holder: owner }, reasons: during };
}

/** Whether the chain leads to the owner and every link up to it is assigned. */
function reaches(titles: readonly LinkTitle[], owner: string): boolean {
  const at = titles.findIndex(({ link }) => link.upper === owner);
  return at >= 0 && titles.slice(0, at + 1).every(({ ownership }) => ownership.state === 'assigned');
}

/** Made on or after the effective day of the agreement that licenses the kit: perhaps no background at all. */
function madeDuring({ agreements }: Ground, { licence_agreement: id }: Asset, day: string): boolean {
  const agreement = id ? agreements.get(id) : undefined;
  const effective = agreement?.effective ?? agreement?.signed;
  return !!effective && effective <= day;
}
