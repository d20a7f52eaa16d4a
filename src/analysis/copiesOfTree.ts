import { createOthersOf, createPolicyContext } from '../findings/licences/policyContext';
import type { Finding } from '../findings/model';
import { copyFindings } from '../findings/snippets/copyFindings';
import { annotatedLicence } from './annotatedLicence';
import { attributedCopies } from './attributedCopies';
import type { Engine } from './engine';
import { knownWorks } from './knownWorks';
import type { LicencesAt } from './licencesAt';
import type { CopiedFile } from './model';
import type { TreeCopies } from './treeCopies';

/** What is to be said of the lines that a tree has in common with known works. */
export interface CopiesOfTree {
  readonly findings: readonly Finding[];
  /** By path. */
  readonly files: readonly CopiedFile[];
}

/** Whether each copy says where it comes from, and what that calls for. */
export async function copiesOfTree(
  { repository, licenceRules, naming }: Engine,
  { byPath }: TreeCopies,
  licences: LicencesAt,
): Promise<CopiesOfTree> {
  if (byPath.size === 0) return { findings: [], files: [] };
  const policy = createPolicyContext(licenceRules, naming.entry);
  const othersOf = createOthersOf(licenceRules, naming.entry);
  const works = await knownWorks(repository.root);
  const files: CopiedFile[] = [];
  for (const [path, copies] of [...byPath].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const licence = licences.stated.get(path) ?? null;
    const file = { path, copies, licence, annotated: annotatedLicence(licences.tablesOf(path)) };
    files.push({ path, copied: attributedCopies(file, await works.of(path), policy, othersOf) });
  }
  const findings = files.flatMap(({ path, copied }) =>
    copyFindings(path, copied, policy?.policyOf(path)?.place ?? null),
  );
  return { findings, files };
}
