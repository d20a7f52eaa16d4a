import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

const MOST_BYTES = 16_000_000;

/**
 * The fingerprints (`SHA256:…`) of a list of public keys, a key a line, as `gpg.ssh.revocationFile` can be. Empty for a
 * binary list (KRL), which only ssh-keygen reads.
 */
export async function revokedKeys(file: string): Promise<ReadonlySet<string>> {
  const facts = await stat(file);
  if (!facts.isFile() || facts.size > MOST_BYTES) return new Set();
  const text = await readFile(file, 'latin1');
  const keys = text.split('\n').flatMap((line) => {
    const [, key] = /^\s*[\w.@-]+\s+([A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(line) ?? [];
    if (key === undefined) return [];
    const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64');
    return `SHA256:${digest.replace(/=+$/, '')}`;
  });
  return new Set(keys);
}
