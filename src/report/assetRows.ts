import type { Analysis, AssetAnalysis, AssetLines } from '../analysis/model';
import type { CountKey } from './countedFiles';
import { assetClassName, sensitivityName } from './stateNames';
import { words } from './words';

export interface AssetRow {
  readonly name: string;
  /** Its class, how far it may be known, and for what isn't in git where it is, in words; empty for the rest. */
  readonly facts: readonly string[];
  /** A display name; empty where the register names none. */
  readonly owner: string;
  /** Null for what isn't in git, of which no line is judged. */
  readonly sum: AssetLines | null;
  readonly key: CountKey;
}

/**
 * The register's assets by class, and what lies in none: files and lines of each. A file may lie in several. Null where the
 * register lists no asset.
 */
export function assetRows({ assets }: Pick<Analysis, 'assets'>): { assets: AssetRow[]; rest: AssetRow[] } | null {
  if (!assets) return null;
  const rest = (['outside', 'open'] as const)
    .filter((which) => assets[which].files > 0)
    .map((which): AssetRow => ({
      name: words(`view.asset.${which}`),
      facts: [],
      owner: '',
      sum: assets[which],
      key: `no-asset:${which}`,
    }));
  return { assets: assets.classes.flatMap((group) => group.assets.map(rowOf)), rest };
}

function rowOf(asset: AssetAnalysis): AssetRow {
  const { id, sensitivity, hasPaths, uri, thirdPartyLicence } = asset;
  const facts = [
    assetClassName(asset.class),
    sensitivity === null ? '' : sensitivityName(sensitivity),
    thirdPartyLicence ?? '',
    hasPaths ? '' : words('view.asset.elsewhere', { place: uri ?? words('report.none') }),
  ];
  return {
    name: id,
    facts: facts.filter((fact) => fact !== ''),
    owner: asset.owner ?? '',
    sum: hasPaths ? asset : null,
    key: `asset:${id}`,
  };
}
