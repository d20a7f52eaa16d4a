import type { FoundWork } from './foundWork';
import { nodePackages } from './nodePackages';
import { pythonPackages } from './pythonPackages';
import type { WorkspaceTree } from './workspaceTree';

/** All works of others in a workspace, the same as often as it lies there. */
export function* foundWorks(top: string, { nodeModules, sites, vendored }: WorkspaceTree): Generator<FoundWork> {
  for (const folder of nodeModules) yield* nodePackages(folder, top);
  for (const site of sites) yield* pythonPackages(site);
  yield* vendored;
}
