import { packagesIn } from '../analysis/packagesIn';
import { createOthersOf } from '../findings/licences/policyContext';
import type { Finding } from '../findings/model';
import { createUniqueIds } from '../register/draft/uniqueIds';
import { packageEntries } from '../register/editing/packageEntries';
import type { OpenedRepository } from './openedRepository';
import { addEntriesToRegister } from './registerAdditions';
import type { RegisterTexts } from './registerTexts';

/**
 * Lists the packages that findings are about as others' work, in the register's editor: an asset for each licence. To look
 * through them, and to save, is the user's.
 */
export async function listPackages(
  texts: RegisterTexts,
  opened: OpenedRepository,
  findings: readonly Finding[],
): Promise<void> {
  const folders = new Set(findings.flatMap(({ id, subject }) => (id === 'title/vendored' ? subject : [])));
  const { head, licenceRules, naming } = await opened.engine();
  const othersOf = createOthersOf(licenceRules, naming.entry);
  const packages = (await packagesIn(opened.repository, head)).filter(
    ({ folder, within }) => folders.has(`${within}/`) && !othersOf(`${folder}/LICENSE`),
  );
  await addEntriesToRegister(
    texts,
    opened,
    'assets',
    (index) => packageEntries(packages, createUniqueIds(index.ids('asset'))).items,
  );
}
