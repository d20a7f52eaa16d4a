/** Whether our fast fingerprints are those of SCANOSS's package, for these files; throws where they aren't. */
export function agreesWithPeer(calculate, fingerprints, files) {
  for (const { path, bytes } of files) {
    const theirs = calculate(bytes)
      .trim()
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => line.split('=')[1].split(','));
    const ours = fingerprints(bytes).hashes.map((hash) => hash.toString(16).padStart(8, '0'));
    if (theirs.join() !== ours.join()) throw new Error(`${path}: not the fingerprints of the package.`);
  }
}
