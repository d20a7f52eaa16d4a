/** What history/ says: errors that a first user meets, each one line with its remedy. */
export const historySentences = () => ({
  'error.no-git': 'git was not found: install git 2.30 or newer, or put it on the PATH.',
  'error.no-git-at': 'No git program at “{path}”: correct the path, or leave it out to use the git on the PATH.',
  'error.old-git': 'git {version} is too old: install git 2.30 or newer.',
  'error.no-folder': '“{folder}” does not exist: check the path.',
  'error.not-a-folder': '“{folder}” is not a folder: name the folder of a git repository.',
  'error.no-permission':
    'No permission to read “{folder}”: ask its owner for read access, or run as a user who has it.',
  'error.no-work-tree': '“{path}” is a bare repository: it has no files to write.',
  'error.not-a-repository':
    '“{folder}” is not in a git repository: name a folder that is, or run "git init" and commit there.',
  'error.dubious-ownership':
    '“{folder}” belongs to another user, so git refuses to read it: if you trust it, run "git config --global --add safe.directory \'{safe}\'".',
  'error.bare-refused':
    '“{folder}” is a bare repository, which your git configuration refuses (safe.bareRepository): name a clone with a work tree.',
  'error.unsupported-repository': '“{folder}” needs a newer git: {detail}. Update git.',
  'error.broken-repository':
    'git can’t read the repository in “{folder}”: {detail}. Run "git fsck" there, or clone it again.',
  'error.missing-objects':
    '“{folder}” is a partial clone without the objects this needs: run "git fetch --refetch --no-filter" there (git 2.36 or newer), or clone it whole.',
  'error.no-commits': '“{folder}” has no commits yet: commit something first.',
  'error.unknown-revision': '“{revision}” is not a revision of “{folder}”: check the name, or fetch it first.',
  'error.no-such-path': '“{path}” is not a file of commit {commit}: check the path, or commit the file first.',
  'note.ignore-revs-missing':
    'The ignore-revs file “{file}” can’t be read, so no revision was ignored: correct blame.ignoreRevsFile or the option.',
  'note.ignore-revs-bad':
    'The ignore-revs file “{file}” has no full commit id in line {line}, so no revision was ignored: correct that line.',
  'note.ignore-revs-unconfigured':
    '.git-blame-ignore-revs is there, but not in use: run "git config blame.ignoreRevsFile .git-blame-ignore-revs" to have it honoured.',

  'note.signatures.repository':
    'Signatures: what this repository’s own configuration says isn’t used, because it could name its own keys as trusted ({settings}).',
  'note.signatures.not-used':
    'Signatures: {setting} of your git configuration isn’t used here: {value} lies in this repository, or isn’t an absolute path.',
  'note.signatures.no-file':
    'Signatures: the file that {setting} of your git configuration names can’t be read: {value}.',
  'note.signatures.no-program': 'Signatures: {kind} ones aren’t checked, for there is no {program} on this machine.',
  'note.signatures.x509':
    'Signatures: X.509 ones are only checked where your git configuration names a program for them (gpg.x509.program).',
  'note.signatures.no-signers':
    'Signatures: your git configuration names no gpg.ssh.allowedSignersFile, so no SSH key is known as trusted.',
  'note.signatures.stopped': 'Signatures: not all could be checked: {detail}',
});
