import type { Repository } from '../history/repository';
import { DEP5 } from '../licensing/reuse/annotationFiles';
import { VerdictTally, type ReuseVerdict } from '../licensing/reuse/verdict';
import { readReuseTree, type ReuseTreeOptions } from './reuseTree';

/**
 * Whether a commit is REUSE 3.3 compliant, and why not. Files are read one after the other, and only what was found is
 * kept.
 */
export async function reuseVerdict(
  repository: Repository,
  commit: string,
  options: ReuseTreeOptions = {},
): Promise<ReuseVerdict> {
  const { files, annotationFiles, covered } = await readReuseTree(repository, commit, options);
  const tally = new VerdictTally();
  for (const { file, role } of files)
    if (role === 'licence-text') tally.addLicenceText(file.path, file.kind !== 'binary');
  for (const { path, read } of annotationFiles)
    if (read.kind === 'broken') tally.addBroken(path === DEP5 ? 'bad-dep5' : 'bad-reuse-toml', path, read.problems);
  const [other] = annotationFiles.filter(({ path }) => path !== DEP5);
  if (other && annotationFiles.some(({ path }) => path === DEP5)) tally.addConflict(other.path);
  for await (const { path, association } of covered()) {
    options.signal?.throwIfAborted();
    if (association) tally.addFile(path, association);
    else tally.addUnreadable(path);
  }
  return tally.finish();
}
