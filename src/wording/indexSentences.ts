/** The stores of fingerprints: the command line's `index`. */
export const indexSentences = () => ({
  'command.index': 'what pasted code is compared with: stores of fingerprints, without any text',
  'command.index-build':
    'fingerprint the packages and vendored works of this repository, unless that was done since they changed',
  'command.index-info': 'list the stores: the default corpus, this repository’s, and those that were added',
  'command.index-add': 'fingerprint a folder as one work, and keep it for all repositories of this user',

  'option.index-force': 'build anew even if nothing changed',
  'option.index-own': 'it is the organisation’s own code, to be found in other trees',
  'option.index-licence': 'its licence (SPDX); default: what its description or its licence text says',
  'option.index-remove': 'remove what was added under this name',

  'progress.index': 'fingerprinting files: {done}',
  'progress.index.of': 'fingerprinting files: {done} of {total}',

  'index.facts': '{store}: works {works}, fingerprints {fingerprints}, bytes {bytes}',
  'index.default': 'default corpus',
  'index.workspace': 'this workspace',
  'index.added': '{name}',
  'index.own': '{name} (own code)',
  'index.removed': '{name} removed.',
  'index.none': 'There are no stores.',
  'index.no-workspace':
    'Of this workspace there is none, or none since its packages changed: `chain-of-title index build` makes it.',
  'index.damaged': '{path} can’t be read as a store: it is passed over.',

  'error.not-a-store-name':
    '“{name}” can’t be a store’s name: letters, digits and . _ + - (one / between two parts), at most 100.',
  'error.no-code': 'There is no code in {folder}.',
  'error.no-such-store': 'Nothing was added under the name “{name}”.',
  'error.no-store-folder': 'This system names no folder in which stores could be kept.',
  'error.folder-or-remove': 'A folder to add, or --remove: one of them.',
  'error.build-without-cache': 'What is built is kept: index build and --no-cache exclude each other.',
  'error.remove-with-more': '--remove takes the name alone, without --own and --licence.',
});
