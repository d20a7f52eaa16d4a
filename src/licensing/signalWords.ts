/**
 * What a comment has one of if it says anything of licences, copyright or secrets, as far as our readers can tell: each of their
 * first looks (tellingWords.ts, spdxTags.ts, reuseIgnored.ts) asks for one of these, in lower case. Between bars, a word that
 * isn't part of a longer one.
 */
export const SIGNAL_WORDS: readonly string[] = [
  ...expanded('li', ['c', 's', 'cc', 'cs', 'sc', 'ss', 'ccc', 'ccs', 'csc', 'css', 'scc', 'scs', 'ssc', 'sss'], 'en'),
  ...['copyleft', 'public domain', 'permission', 'redistribut', 'warrant', 'gpl', '|mpl|', 'perl itself'],
  ...['creativecommons', '|bsd', 'zlib.h', 'jpeg group'],
  ...['copyright', 'copr.', '(c)', '&copy;', '&#169;', '\\(co'],
  ...[
    'confiden',
    'propriet',
    'secret',
    'internal use',
    'disclos',
    '|nda|',
    'consent',
    'approval',
    'authoris',
    'authoriz',
  ],
  ...['agreement', 'unpublished', 'property of', 'prohibited', 'forbidden', 'not permitted', 'not allowed', 'reserv'],
  ...['vertraulich', 'vorbehalten', 'gebrauch', 'geheimnis', 'untersagt', 'verboten', 'gestattet', 'genehmigung'],
  ...['zustimmung', 'erlaubnis', 'einwilligung', 'interne', 'interdit', 'autorisation', 'propieta', 'uso interno'],
  ...['commercial', 'eula', 'end-user', 'end user', 'not sold', 'purchase', 'buy a'],
  ...['prohibid', 'permiso', 'pouf', 'tajemnic', 'bronione', 'zgody', 'zezwolenia'],
  ...['spdx-', 'reuse-ignore'],
];

function expanded(before: string, parts: readonly string[], behind: string): string[] {
  return parts.map((part) => `${before}${part}${behind}`);
}
