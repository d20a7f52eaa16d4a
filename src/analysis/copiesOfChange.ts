import { copyFindings } from '../findings/snippets/copyFindings';
import { createOthersOf, createPolicyContext } from '../findings/licences/policyContext';
import type { Finding } from '../findings/model';
import { createBreather } from '../history/breather';
import type { Waiting } from '../history/model';
import { readBlobs } from '../history/readBlobs';
import { listBlobs, MAX_FILE_SIZE } from '../history/tree';
import { tablesFor } from '../licensing/reuse/annotationFiles';
import { besideFile } from '../licensing/reuse/besideFile';
import { codeBytes } from '../snippets/codeBytes';
import { creditsIn } from '../snippets/credits';
import { createMatcher, type Lines } from '../snippets/matcher';
import { annotatedLicence } from './annotatedLicence';
import { annotationFilesAt } from './annotationFilesAt';
import { attributedCopies } from './attributedCopies';
import type { LineEngine } from './lineEngine';
import { knownWorks } from './knownWorks';
import { sharedFileScanner } from './licenceTexts';
import type { PlacedBlob } from './placedBlob';
import { loadSnippetStores } from './snippetStores';

/** A file that a change touches, and what the change adds to it. */
export interface AddedTo extends PlacedBlob {
  /** First line, 1-based, and count; in order. */
  readonly runs: readonly (readonly [line: number, count: number])[];
}

/** Lines of others between two runs that don't divide a copy: a bracket, a blank line. */
const BETWEEN = 2;

/**
 * The findings on lines that a change adds and that are as in known works: lines that were there before aren't looked at.
 * @param commit whose tree the files lie in, or are added to
 */
export async function copiesOfChange(
  engine: LineEngine,
  commit: string,
  changed: readonly AddedTo[],
  { signal, maxFileSize = MAX_FILE_SIZE }: Waiting & { readonly maxFileSize?: number | undefined },
): Promise<readonly Finding[]> {
  const added = changed.filter(({ runs }) => runs.length > 0);
  if (added.length === 0) return [];
  const { repository, licenceRules, naming } = engine;
  const { known } = await loadSnippetStores({ root: repository.root, signal });
  if (known.length === 0) return [];
  const matcher = createMatcher(known);
  const scan = await sharedFileScanner();
  const policy = createPolicyContext(licenceRules, naming.entry);
  const othersOf = createOthersOf(licenceRules, naming.entry);
  const works = await knownWorks(repository.root);
  const tablesOf = await annotatedBy(engine, commit, changed, signal);
  const breathe = createBreather(signal);
  const findings: Finding[] = [];
  const byBlob = new Map<string, AddedTo[]>();
  for (const file of added) byBlob.set(file.blob, [...(byBlob.get(file.blob) ?? []), file]);
  for await (const { id, bytes } of readBlobs(repository, [...byBlob.keys()], { maxBytes: maxFileSize, signal })) {
    const code = bytes && codeBytes(bytes);
    for (const { path, runs } of code ? byBlob.get(id)! : []) {
      const matches = matcher.match(path, code!, joined(runs));
      await breathe();
      if (matches.length === 0) continue;
      const scanned = scan(path, bytes!);
      const own = scanned === 'binary' ? null : scanned;
      const whole = besideFile(own, { sidecar: null, tables: tablesOf(path) });
      const file = {
        path,
        copies: { matches, credits: creditsIn(path, code!.toString()) },
        licence: (whole?.licence ?? own?.licence)?.expression ?? null,
        annotated: annotatedLicence(tablesOf(path)),
      };
      const copied = attributedCopies(file, await works.of(path), policy, othersOf);
      findings.push(...copyFindings(path, copied, policy?.policyOf(path)?.place ?? null));
    }
  }
  return findings;
}

/** First and last lines of the runs, those near each other as one. */
function joined(runs: AddedTo['runs']): readonly Lines[] {
  const lines: [number, number][] = [];
  for (const [line, count] of runs) {
    const before = lines.at(-1);
    if (before && line - before[1] - 1 <= BETWEEN) before[1] = line + count - 1;
    else lines.push([line, line + count - 1]);
  }
  return lines;
}

/** What REUSE.toml files say of a path. */
async function annotatedBy(
  { repository }: LineEngine,
  commit: string,
  changed: readonly PlacedBlob[],
  signal: AbortSignal | undefined,
): Promise<(path: string) => ReturnType<typeof tablesFor>> {
  const own = new Set(changed.map(({ path }) => path));
  const tree = (await listBlobs(repository, commit, signal)).filter(({ path }) => !own.has(path));
  const annotations = await annotationFilesAt(repository, [...tree, ...changed], signal);
  return (path) => tablesFor(path, annotations);
}
