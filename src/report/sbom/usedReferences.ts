import type { SourceFile, SourceTree } from '../../analysis/sourceTree';

/** The licences of files that no list has, by id, each with its text; without one in the tree, that nothing is said. */
export function usedReferences(
  files: readonly Pick<SourceFile, 'stated'>[],
  texts: SourceTree['referenceTexts'],
): (readonly [id: string, text: string])[] {
  const used = new Set(files.flatMap(({ stated }) => stated?.references ?? []));
  return [...used].sort().map((id) => [id, texts.get(id) ?? 'NOASSERTION']);
}
