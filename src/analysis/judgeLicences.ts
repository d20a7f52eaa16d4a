import type { Naming } from '../findings/facts';
import { TreeLicences, type LicencesOfTree, type LicenceTree } from '../findings/licences/licenceFindings';
import { createBreather } from '../history/breather';
import type { Engine } from './engine';

type LicenceGrounds = Pick<Engine, 'licenceRules' | 'registerPath'> & { readonly naming: Pick<Naming, 'entry'> };

/** What files of a tree state, by the rules that are in force in an engine; others have their turn in between. */
export async function judgeLicences(
  { licenceRules, naming, registerPath }: LicenceGrounds,
  tree: LicenceTree,
  judged: Iterable<string>,
  signal?: AbortSignal,
): Promise<LicencesOfTree> {
  const licences = new TreeLicences(tree, licenceRules, naming, registerPath);
  const breathe = createBreather(signal);
  for (const path of judged) {
    licences.add(path);
    const breath = breathe();
    if (breath) await breath;
  }
  return licences.finish();
}
