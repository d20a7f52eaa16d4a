import type { TreeFile } from '../history/model';
import { roughOwners } from '../history/roughOwners';
import { listTree } from '../history/tree';
import { authorsOf } from './contributors';
import type { Engine } from './engine';
import type { Analysis, FileAnalysis } from './model';
import { VendorTable } from './vendorTable';

/** What can be said of files and vendors before lines are known. */
export interface RoughAnalysis {
  readonly files: readonly Pick<FileAnalysis, 'path' | 'lines' | 'vendors' | 'findings'>[];
  readonly vendors: Analysis['vendors'];
}

/**
 * Gives each text file as a whole to the vendor of the commit that touched it last: an idea of who works where, ready long
 * before the lines' owners are. Never for a report.
 */
export async function roughAnalysis(engine: Engine, signal: AbortSignal): Promise<RoughAnalysis> {
  const { repository, head } = engine;
  const texts = (await listTree(repository, head, { signal })).filter(
    ({ kind, lines }) => kind === 'text' && lines > 0,
  );
  const owners = await roughOwners(
    repository,
    head,
    texts.map(({ path }) => path),
    signal,
  );
  const vendors = new VendorTable(engine.index, engine.register?.register ?? null);
  const files = texts.flatMap(({ path, lines }: TreeFile) => {
    const commit = owners.get(path)?.last;
    if (commit === undefined) return [];
    const whole = { line: 1, count: lines, commit, originalLine: 1, originalPath: path };
    const segments = engine.judgeSegments(path, [whole]);
    vendors.add(segments, authorsOf(segments, engine.who));
    return { path, lines, vendors: segments.map(({ verdict }) => ({ id: verdict.vendor, lines })), findings: [] };
  });
  return { files, vendors: vendors.finish() };
}
