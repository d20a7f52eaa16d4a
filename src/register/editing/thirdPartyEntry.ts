import { createUniqueIds, slug } from '../draft/uniqueIds';
import { yamlText } from '../draft/yamlText';
import { exactGlob } from './exactGlob';
import type { IdIndex } from './idIndex';
import type { NewItem } from './insertItem';

/** An asset that says of one file that it is others' work, under their licence. */
export function thirdPartyEntry(
  path: string,
  { name, licence }: { readonly name: string; readonly licence: string },
  index: IdIndex,
): NewItem {
  const id = createUniqueIds(index.ids('asset'))(slug(`${name} in ${path.split('/').at(-1)!}`), 'third-party');
  const fields = [
    `id: ${yamlText(id)}`,
    'class: source_code',
    'third_party: true',
    `licence: ${yamlText(licence)}`,
    `paths: [${yamlText(exactGlob(path))}]`,
  ] as const;
  return { lines: [...fields], flow: `{${fields.join(', ')}}` };
}
