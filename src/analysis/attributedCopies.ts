import type { CopiedLines } from '../findings/snippets/copiedLines';
import type { PolicyContext } from '../findings/licences/policyContext';
import { parseExpression } from '../licensing/spdxExpression';
import { attributionOf } from '../snippets/attribution';
import type { Work } from '../snippets/works';
import type { Copies } from './fileReader';

/** What a tree knows of works, beside its files. */
export interface KnownWorks {
  /** Texts of its NOTICE files and their like. */
  readonly notices: readonly string[];
  readonly isOwn: (work: Work) => boolean;
  readonly isDeclared: (work: Work) => boolean;
}

/**
 * A file's copies, and whether each says where it comes from.
 * @param licence what the file is stated to be under, together with what stands beside it; null where nothing states it
 */
export function attributedCopies(
  { path, copies: { matches, credits }, licence }: { path: string; copies: Copies; licence: string | null },
  { notices, isOwn, isDeclared }: KnownWorks,
  policy: PolicyContext | null,
): readonly CopiedLines[] {
  const thirdParty = policy?.othersOf(path)?.licence ?? null;
  return matches.map((match) => ({
    ...match,
    attribution: attributionOf(match, {
      ...{ credits, licence, thirdParty, notices },
      isOwn: isOwn(match.work),
      isDeclared: isDeclared(match.work),
      isDenied: thirdParty === null && isDenied(path, match.licence, policy),
    }),
  }));
}

function isDenied(path: string, licence: string, policy: PolicyContext | null): boolean {
  const parsed = parseExpression(licence);
  const ready = policy?.policyOf(path);
  if (parsed.kind === 'invalid' || !ready) return false;
  return ready.ofSnippets.judge(parsed.expression).standing === 'denied';
}
