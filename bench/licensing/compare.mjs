/** Names that licensecheck has for the same ids. */
const SAME = {
  'GPL-1': 'GPL-1.0',
  'GPL-2': 'GPL-2.0',
  'GPL-3': 'GPL-3.0',
  'LGPL-2': 'LGPL-2.0',
  'LGPL-3': 'LGPL-3.0',
  'AGPL-3': 'AGPL-3.0',
  Expat: 'MIT',
  'public-domain': 'LicenseRef-public-domain',
};

/** The ids that an expression names, without how they go together. */
export function idsOf(said) {
  const parts = (said ?? '')
    .replace(/\s*\[.*\]$/, '')
    .split(/[()]|\s+(?:and\/or|and|or|AND|OR)\s+|,\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'UNKNOWN' && !part.startsWith('GENERATED'));
  return [...new Set(parts.map((part) => (SAME[part] ?? part).replace(/-only$/, '').replace(/\+$/, '-or-later')))]
    .sort()
    .join(' ');
}

/** How often both say the same, one says more, or both something else; with an example each. */
export function compare(files, ours, theirs) {
  const kinds = new Map();
  for (const [at, file] of files.entries()) {
    if (!theirs.has(file)) continue;
    const [our, their] = [idsOf(ours[at]), idsOf(theirs.get(file))];
    const kind =
      our === their
        ? 'the same'
        : their === ''
          ? 'only ours says something'
          : our === ''
            ? 'only theirs says something'
            : 'different';
    const known = kinds.get(kind) ?? { files: 0, example: `${file}: ${our || '-'}; ${their || '-'}` };
    known.files++;
    kinds.set(kind, known);
  }
  const lines = [...kinds].map(
    ([kind, { files: number, example }]) => `- ${kind}: ${number}${kind === 'the same' ? '' : `, as ${example}`}`,
  );
  return `ours beside licensecheck’s, by file:\n\n${lines.join('\n')}`;
}
