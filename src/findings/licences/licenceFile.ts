import { expressionText } from '../../licensing/expressionText';
import { statedLicence, type LicenceFacts, type StatedLicence } from '../../licensing/licenceFacts';
import { parseExpression } from '../../licensing/spdxExpression';

/** Further down, "internal use only" is said of a function rather than of the file. */
export const NOTICE_LINES = 40;

/** A file of a tree, or of a folder, and what it says of licences. */
export interface LicenceFile {
  readonly path: string;
  /** Null for a file that is no text. */
  readonly facts: LicenceFacts | null;
  /** The `.license` file beside it, which speaks in its place (REUSE 3.3, "Adjacent .license file"). */
  readonly sidecar: { readonly path: string; readonly facts: LicenceFacts } | null;
}

/** What is said of a file, and where: in the file, or beside it. */
export interface FileStatement extends StatedLicence {
  readonly besides: string | null;
}

/** Null where neither says anything. */
export function statementOf({ facts, sidecar }: LicenceFile): FileStatement | null {
  const beside = sidecar && statedLicence(sidecar.facts);
  if (beside) return { ...beside, besides: sidecar.path };
  const own = facts && statedLicence(facts);
  return own && { ...own, besides: null };
}

/** What the snippets in a file are under, one for each tag that can be read. */
export function snippetStatements({ facts }: Pick<LicenceFile, 'facts'>): FileStatement[] {
  return (facts?.snippets ?? []).flatMap((at) => {
    const parsed = parseExpression(at.id);
    if (parsed.kind === 'invalid') return [];
    const { expression } = parsed;
    return { expression, text: expressionText(expression), isWorded: false, inferred: false, at, besides: null };
  });
}
