import { licencesOfTree, type LicencesOfTree, type LicenceTree } from '../findings/licences/licenceFindings';
import type { Finding } from '../findings/model';
import type { TreeFile, Waiting } from '../history/model';
import type { Engine } from './engine';
import { scanBlobs } from './scanBlobs';

interface LicencesAt extends LicencesOfTree {
  /** The findings that name a file. */
  readonly of: (path: string) => readonly Finding[];
}

type Scanning = Waiting & { readonly maxFileSize?: number | undefined };

/**
 * What the files of a commit state of their licences. Files that are no text are read where there is a policy, for what
 * git takes for binary may be text in UTF-16.
 */
export async function licencesAt(engine: Engine, tree: readonly TreeFile[], scanning: Scanning): Promise<LicencesAt> {
  const hasPolicy = (engine.register?.register?.licence_policy ?? []).length > 0;
  const read = tree.filter(({ kind, lines }) => (kind === 'text' && lines > 0) || (kind === 'binary' && hasPolicy));
  const facts = await scanBlobs(engine.repository, read, scanning);
  const { findings, stated } = judgeLicences(engine, { facts, paths: tree.map(({ path }) => path) });
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.path === null) continue;
    const ofFile = byPath.get(finding.path);
    if (ofFile) ofFile.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  return { findings, stated, of: (path) => byPath.get(path) ?? [] };
}

/** By the register that is in force in an engine. */
function judgeLicences({ register, naming, registerPath }: Engine, tree: LicenceTree): LicencesOfTree {
  return licencesOfTree(tree, register?.register ?? null, naming, registerPath);
}
