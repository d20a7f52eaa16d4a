import path from 'node:path';
import { Uri, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { annotatedLicence } from '../../analysis/annotatedLicence';
import { attributedCopies } from '../../analysis/attributedCopies';
import { BesideFiles } from '../../analysis/besideFiles';
import type { Grounds } from '../../analysis/grounds';
import { installedFile } from '../../analysis/installedFile';
import { knownWorks } from '../../analysis/knownWorks';
import { sharedFileScanner } from '../../analysis/licenceTexts';
import type { SnippetMatching } from '../../analysis/snippetMatching';
import { createOthersOf, createPolicyContext } from '../../findings/licences/policyContext';
import type { PolicyContext } from '../../findings/licences/policyContext';
import type { Finding } from '../../findings/model';
import { foreignNotices } from '../../findings/paste/foreignNotices';
import type { OwnNotices } from '../../findings/paste/foreignNotices';
import { licensedText } from '../../findings/paste/licensedTextRule';
import { isWithin } from '../../findings/paste/pastedLines';
import type { PastedLines } from '../../findings/paste/pastedLines';
import { unlicensed } from '../../findings/paste/unlicensedRule';
import { copyFindings } from '../../findings/snippets/copyFindings';
import type { CopiedLines } from '../../findings/snippets/copiedLines';
import { isExemptPath } from '../../licensing/header/exemptPaths';
import { proseOf } from '../../licensing/readProse';
import type { ScannedFile } from '../../licensing/scanFile';
import { creditsIn } from '../../snippets/credits';
import { tiedMatches } from '../../snippets/strongest';
import { findingsInForce } from '../findingsInForce';
import type { OpenedRepository } from '../openedRepository';
import { filledLines } from './insertions';
import { linesOf } from './movedSpan';
import type { Span } from './movedSpan';
import type { KnownOrigin, Paste, PasteFinding, WorkPlace } from './paste';

/** Where a document is. */
export interface PasteHome {
  /** Null outside of repositories. */
  readonly opened: OpenedRepository | null;
  /** The repository's, else the workspace folder's, else the file's own. */
  readonly root: string;
  /** From there, with `/`. */
  readonly path: string;
  /** What the file is stated to be under; null where nothing states it. */
  readonly licence: string | null;
}

/** Whose lines are told apart; the rest of a file isn't looked at. Null where a newer judgement took its place. */
export async function judgePastes(
  document: TextDocument,
  pastes: readonly Paste[],
  { opened, root, path: file, licence }: PasteHome,
  matching: SnippetMatching,
): Promise<readonly PasteFinding[] | null> {
  const text = document.getText();
  const only = inOrder(pastes.map(({ span }) => linesOf(span)));
  // First of all: it goes on in another thread.
  const matched = matching.match(document.uri.toString(), { path: file, text, only });
  const grounds = opened && (await groundsOf(opened));
  const policy = grounds && createPolicyContext(grounds.licenceRules, grounds.naming.entry);
  const othersOf = grounds ? createOthersOf(grounds.licenceRules, grounds.naming.entry) : () => null;
  const [all, scan] = await Promise.all([matched, sharedFileScanner()]);
  if (all === null) return null;
  // What lines say of themselves is a notice.
  const matches = all.filter((match) => match.path !== '');
  const scanned = scan(file, Buffer.from(text));
  const works = matches.length > 0 ? await knownWorks(root) : null;
  const annotated = annotatedLicence(new BesideFiles(() => undefined).tablesOf(document.uri.fsPath, root));
  const copying = { path: file, copies: { matches, credits: creditsIn(file, text) }, licence, annotated };
  const copied = works ? attributedCopies(copying, await works.of(file), policy, othersOf) : [];
  const found = pastes.map(async (paste): Promise<PasteFinding[]> => {
    const lines = linesOf(paste.span);
    const own = copied.filter((copy) => isWithin(lines, copy.lines[0]));
    const ofWorks = await findingsOfWorks(document, file, own, policy);
    const isRead = scanned !== 'binary' && othersOf(file) === null;
    const ofText = isRead ? findingsOfText(paste, { file, text, scanned, grounds, policy, own }) : [];
    return [...ofWorks, ...ofText].map((one) => ({ ...one, paste, span: wholeLines(document, one.finding, paste) }));
  });
  const findings = (await Promise.all(found)).flat();
  if (!grounds) return findings;
  return findings.flatMap((one) => findingsInForce(grounds, [one.finding]).map((finding) => ({ ...one, finding })));
}

type Found = Pick<PasteFinding, 'finding' | 'works' | 'said'>;

async function findingsOfWorks(
  { uri }: TextDocument,
  file: string,
  copied: readonly CopiedLines[],
  policy: PolicyContext | null,
): Promise<Found[]> {
  const place = policy?.policyOf(file)?.place ?? null;
  const found = tiedMatches(copied).map(async (tied): Promise<Found[]> => {
    const [finding] = copyFindings(file, tied, place);
    if (!finding) return [];
    const works = await Promise.all(tied.map((copy) => placeOf(uri.fsPath, copy)));
    return [{ finding, works, said: null }];
  });
  return (await Promise.all(found)).flat();
}

async function placeOf(file: string, copy: CopiedLines): Promise<WorkPlace> {
  const root = workspace.getWorkspaceFolder(Uri.file(file))?.uri.fsPath;
  const installed = root === undefined ? null : installedFile(root, path.dirname(file), copy.work.purl, copy.path);
  return { copy, file: await installed };
}

interface TextFacts {
  readonly file: string;
  readonly text: string;
  readonly scanned: ScannedFile;
  readonly grounds: Grounds | null;
  readonly policy: PolicyContext | null;
  /** Of the paste, settled or not. */
  readonly own: readonly CopiedLines[];
}

function findingsOfText(paste: Paste, { file, text, scanned, grounds, policy, own }: TextFacts): Found[] {
  const pasted: PastedLines = { path: file, lines: linesOf(paste.span), origin: paste.origin ?? 'unknown', scanned };
  const ready = policy?.policyOf(file) ?? null;
  const notices = foreignNotices(pasted, ownNotices(grounds, ready?.policy.expected ?? null));
  if (notices) return [found(licensedText(pasted, notices, ready), notices)];
  if (!ready || !paste.isLarge || paste.isAnswered || own.length > 0 || isExemptPath(file)) return [];
  const comments = proseOf(file, text).flatMap(({ lines }) => lines);
  const asked = unlicensed(pasted, { policy: ready, count: filledLines(paste.text), comments });
  return asked ? [found(asked, { licence: null, copyrights: [] })] : [];
}

const found = (finding: Finding, { licence, copyrights }: KnownOrigin): Found => ({
  ...{ finding, works: [], said: { licence, copyrights } },
});

function ownNotices(grounds: Grounds | null, expected: string | null): OwnNotices {
  const register = grounds?.register?.register;
  if (!register) return { names: [], expected };
  const { organisation, vendors, people } = register;
  const names = [organisation, ...(vendors ?? []), ...(people ?? [])].map(({ name }) => name);
  return { names: names.filter((name) => typeof name === 'string'), expected };
}

/** What is known of a repository at once; nothing where it has no commits, or a broken register. */
async function groundsOf(opened: OpenedRepository): Promise<Grounds | null> {
  try {
    return await opened.grounds();
  } catch {
    return null;
  }
}

function inOrder(lines: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [first, last] of [...lines].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

function wholeLines(document: TextDocument, { range }: Finding, { span }: Paste): Span {
  if (!range) return span;
  const last = Math.min(range[1], document.lineCount) - 1;
  return { start: { line: range[0] - 1, character: 0 }, end: document.lineAt(last).range.end };
}
