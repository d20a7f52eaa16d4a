import type { Agreement, Asset, Register } from '../../register/schema';
import { globsMeet, isWithin } from './globsMeet';

/** The organisation's own confidential or secret assets that an agreement's scope reaches. */
export function coreAssetsIn({ organisation, assets }: Register, scope: Agreement['scope']): readonly Asset[] {
  return (assets ?? []).filter(
    (asset) =>
      (asset.sensitivity === 'confidential' || asset.sensitivity === 'trade_secret') &&
      asset.class !== 'background_ip' &&
      !asset.third_party &&
      (asset.owner ?? organisation.id) === organisation.id &&
      (asset.paths ?? []).some((path) => reaches(scope, path)),
  );
}

function reaches(scope: Agreement['scope'], path: string): boolean {
  const inside = !scope?.paths || scope.paths.some((one) => globsMeet(one, path));
  return inside && !(scope?.exclude ?? []).some((one) => isWithin(path, one));
}
