/** What the analysis says of its own limits: unknowns and notes. */
export const ANALYSIS_SENTENCES = {
  'error.broken-register': '{path} has errors ({problems}): nothing is judged by a register that is not sound.',
  'unknown.too-large': 'Over the size limit: its lines are counted as unknown.',
  'unknown.not-utf8-path': 'The path is not UTF-8: not read.',
  'unknown.missing-blob': 'The content is not in this partial clone: not read.',
  'unknown.blame-failed': 'git blame failed for this file: its lines are counted as unknown.',
  'unknown.timed-out': 'git blame took too long for this file: its lines are counted as unknown.',
  'unknown.boundary': 'Lines older than the boundary of this shallow clone: their origin is unknown.',
  'unknown.milestone': 'Milestone {id}: this repository has no {revision}; work under it counts as waiting.',
  'unknown.signatures':
    'Signatures that can’t be checked here: {commits}. The key, or what checks it, isn’t on this machine.',
  'signature.and': '{first}; {rest}',
  'signature.verified': '{count} verified',
  'signature.untrusted': '{count} by a key that isn’t known as trusted here',
  'signature.expired': '{count} by a key, or with a signature, that has run out since',
  'signature.revoked': '{count} by a key that was revoked',
  'signature.bad': '{count} with a signature that doesn’t fit',
  'signature.unchecked': '{count} not checked',
  'note.signatures': 'Signatures, checked with this machine’s keys: {parts}.',
  'note.signatures.verified': 'A verified signature shows whose key signed a commit, not who wrote its lines.',
  'note.signatures.none': 'Signatures: no commit carries one.',
  'note.shallow':
    'This is a shallow clone: what is older than its boundary is unknown. `git fetch --unshallow` brings the rest.',
  'note.partial': 'This is a partial clone: what is not on this machine is not fetched, and counts as unknown.',
  'vendor.individuals': 'Individuals',
  'vendor.bots': 'Bots',
  'vendor.unknown': 'Unknown',
} as const;
