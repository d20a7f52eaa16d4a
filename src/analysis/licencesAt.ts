import type { LicencesOfTree } from '../findings/licences/licenceFindings';
import type { Finding } from '../findings/model';
import type { TreeFile, Waiting } from '../history/model';
import { listBlobs } from '../history/tree';
import { isSame } from '../judgement/entryChanges';
import { isLicenceFile, textIdOf } from '../licensing/licenceFileName';
import { othersPackages, type OthersPackage } from '../licensing/othersPackages';
import { tablesFor } from '../licensing/reuse/annotationFiles';
import { annotationFilesAt } from './annotationFilesAt';
import type { LineEngine } from './lineEngine';
import { judgeLicences } from './judgeLicences';
import type { PlacedBlob } from './placedBlob';
import { scanBlobs } from './scanBlobs';

export interface LicencesAt extends LicencesOfTree {
  /** The findings that name a file. */
  readonly of: (path: string) => readonly Finding[];
  /** What REUSE.toml files say of a path. */
  readonly tablesOf: (path: string) => ReturnType<typeof tablesFor>;
  /** Others' packages in the tree. */
  readonly packages: readonly OthersPackage[];
  /** Files without lines whose licence would be looked for, were they smaller. */
  readonly unread: readonly string[];
}

type Scanning = Waiting & { readonly maxFileSize?: number | undefined };

/**
 * What the files of a commit state of their licences. Files that are no text are read where there is a policy, for what
 * git takes for binary may be text in UTF-16.
 */
export async function licencesAt(
  engine: LineEngine,
  tree: readonly TreeFile[],
  scanning: Scanning,
): Promise<LicencesAt> {
  const read = tree.filter((file) => isRead(engine, file));
  const facts = await scanBlobs(engine.repository, read, scanning);
  const annotations = await annotationFilesAt(engine.repository, tree, scanning.signal);
  const tablesOf = (path: string) => tablesFor(path, annotations);
  const all = { facts, tablesOf, paths: tree.map(({ path }) => path) };
  const { findings, stated } = await judgeLicences(engine, all, facts.keys(), scanning.signal);
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.path === null) continue;
    const ofFile = byPath.get(finding.path);
    if (ofFile) ofFile.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const unread = read.filter(({ path, kind }) => kind === 'binary' && !facts.has(path)).map(({ path }) => path);
  const packages = othersPackages([...facts].map(([path, said]) => [path, said?.licence.expression ?? null]));
  return { findings, stated, of: (path) => byPath.get(path) ?? [], tablesOf, packages, unread };
}

/** Whether what the files of one tree state of their licences is found to be the same by two engines. */
export function areStillSo(before: LineEngine, after: LineEngine): boolean {
  return before.registerPath === after.registerPath && isSame(groundsOf(before), groundsOf(after));
}

/** What a register says of licences, and where. */
function groundsOf({ licenceRules, naming }: LineEngine): unknown {
  const { licence_policy: policies, assets } = licenceRules;
  return [
    ...(policies ?? []).map((policy, at) => [policy, naming.entry('licence_policy', String(at))]),
    ...(assets ?? []).map((asset) => [asset, naming.entry('assets', asset.id)]),
  ];
}

const hasPolicy = ({ licenceRules }: LineEngine): boolean => (licenceRules.licence_policy ?? []).length > 0;

/** Whether a file's words on its licence are looked for at all. */
export function isRead(engine: LineEngine, { kind, lines }: Pick<TreeFile, 'kind' | 'lines'>): boolean {
  return (kind === 'text' && lines > 0) || (kind === 'binary' && hasPolicy(engine));
}

/**
 * The findings of files that a change touches, each as a whole, and of no other. What lies beside and above them is read
 * where there is a policy: sidecars and licence texts.
 * @param commit whose tree the files lie in, or are added to
 */
export async function licencesOfChange(
  engine: LineEngine,
  commit: string,
  changed: readonly PlacedBlob[],
  scanning: Scanning,
): Promise<readonly Finding[]> {
  if (changed.length === 0) return [];
  const judged = changed.map(({ path }) => path);
  const own = new Set(judged);
  const tree = hasPolicy(engine) ? await listBlobs(engine.repository, commit, scanning.signal) : [];
  const sidecars = new Set(judged.map((path) => `${path}.license`));
  const around = tree.filter(({ path }) => !own.has(path) && (sidecars.has(path) || holdsText(path)));
  const facts = await scanBlobs(engine.repository, [...changed, ...around], scanning);
  const annotations = await annotationFilesAt(
    engine.repository,
    [...tree.filter(({ path }) => !own.has(path)), ...changed],
    scanning.signal,
  );
  const tablesOf = (path: string) => tablesFor(path, annotations);
  const paths = [...new Set([...judged, ...tree.map(({ path }) => path)])];
  const read = judged.filter((path) => facts.has(path));
  return (await judgeLicences(engine, { facts, paths, tablesOf }, read, scanning.signal)).findings;
}

/** Texts in LICENSES are known by their names. */
function holdsText(path: string): boolean {
  return isLicenceFile(path) && textIdOf(path) === null && !path.endsWith('.license');
}
