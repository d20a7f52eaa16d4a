import type { CopiedLines } from '../findings/snippets/copiedLines';
import type { PolicyContext } from '../findings/licences/policyContext';
import { parseExpression } from '../licensing/spdxExpression';
import { attributionOf, type LicenceFileAbove } from '../snippets/attribution';
import { purlOf } from '../snippets/purl';
import type { Work } from '../snippets/works';
import type { Copies } from './fileReader';

/** What a tree knows of works, beside its files. */
export interface KnownWorks {
  /** Texts of its NOTICE files and their like. */
  readonly notices: readonly string[];
  /** Its LICENSE files and their like, in and above the file's folder. */
  readonly above: readonly LicenceFileAbove[];
  readonly isOwn: (work: Work) => boolean;
  readonly isDeclared: (work: Work) => boolean;
}

/** A file with lines of known works. */
export interface CopyingFile {
  readonly path: string;
  readonly copies: Copies;
  /** What it is stated to be under, together with what stands beside it; null where nothing states it. */
  readonly licence: string | null;
  /** What REUSE.toml says of it whatever it says itself. */
  readonly annotated?: string | null;
}

/**
 * A file's copies, and whether each says where it comes from.
 * @param othersOf default: by the policy's register
 */
export function attributedCopies(
  { path, copies: { matches, credits }, licence, annotated = null }: CopyingFile,
  { notices, above, isOwn, isDeclared }: KnownWorks,
  policy: PolicyContext | null,
  othersOf: PolicyContext['othersOf'] = policy?.othersOf ?? (() => null),
): readonly CopiedLines[] {
  const thirdParty = othersOf(path)?.licence ?? null;
  return matches.map((match) => ({
    ...match,
    purl: purlOf(match.work.purl, match.versions[1]),
    attribution: attributionOf(match, {
      ...{ credits, licence, thirdParty: thirdParty ?? annotated, notices, above },
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
