/** What is said of lines that are as in a known work. It says what is the same, never how it came. */
export const snippetSentences = () => ({
  'finding.snippet.exact': 'As in {works}, {path} from line {line} on: {tokens} tokens are the same',
  'finding.snippet.exact.several': 'As in {works}: {tokens} tokens are the same',
  'finding.snippet.abstracted':
    'Similar structure, renamed: {works}, {path} from line {line} on; {tokens} tokens are the same but for names',
  'finding.snippet.abstracted.several':
    'Similar structure, renamed: {works}; {tokens} tokens are the same but for names',
  'finding.snippet.whole': 'The whole file, minified, is as in {works}',
  'finding.snippet.banner': 'By its own comment this minified file is {works}',
  'finding.snippet.missing': '{what}. Nothing here says so.',
  'finding.snippet.incomplete': '{what}. What stands here names the work, or a licence, but isn’t the whole notice.',
  'finding.snippet.declared': '{what}. It is a dependency on record, copied into source.',
  'finding.snippet.conflict': '{what}. The policy of the register rules this licence out.',
  'finding-title.snippet/match': 'Lines as in a known work, without its notice',
  'finding.outbound': '{what}. That is the organisation’s own code.',
  'finding-title.reuse/outbound': 'Lines as in the organisation’s own code',
  'why.reuse.outbound':
    'The tree has lines that the organisation’s own code has, too. It may be licensed to have them, both may have them from a third, or short code may be the same by chance: the comparison shows what is the same, not who copied from whom. The agreements with whoever the tree is from, and the dates of both histories, settle it.',
  'why.snippet.match':
    'Code of others comes with their terms: who holds the copyright and under which licence has to stay with it, and some licences reach the code around it. The notice of the work beside the lines (SPDX snippet tags name who and under what), the work as a dependency instead of a copy, or the lines written anew settle it. The comparison shows what is the same, not who copied from whom; short and common code can be the same by chance.',
});
