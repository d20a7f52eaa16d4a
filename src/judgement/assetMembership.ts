import type { RegisterIndex } from '../register/indexed';
import type { Asset } from '../register/schema';
import { globList } from './globList';

/** The register's assets that a path lies in. Paths that lie in the same ones share one value. */
export interface AssetMembership {
  /** In the register's order. */
  readonly assets: readonly Asset[];
  /** A pattern was refused: the path may lie in more. */
  readonly isOpen: boolean;
}

/** Of each path of today's tree; null where the register lists no asset that has paths: then nothing is sorted. */
export function createAssetsOf(index: RegisterIndex | null): ((path: string) => AssetMembership) | null {
  const assets = [...(index?.assets.values() ?? [])].flatMap((asset) =>
    asset.paths ? { asset, covers: globList(asset.paths) } : [],
  );
  if (assets.length === 0) return null;
  const known = new Map<string, AssetMembership>();
  return (path) => {
    const answers = assets.map(({ covers }) => covers(path).charAt(0)).join('');
    let found = known.get(answers);
    if (!found) {
      found = {
        assets: assets.flatMap(({ asset }, at) => (answers[at] === 'y' ? asset : [])),
        isOpen: answers.includes('u'),
      };
      known.set(answers, found);
    }
    return found;
  };
}
