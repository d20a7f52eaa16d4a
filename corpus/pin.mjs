/**
 * `node corpus/pin.mjs npm lodash 4.17.21 3.10.1` or `node corpus/pin.mjs debian uthash`: the `versions` of an entry, as
 * the registry or Debian's index has them.
 */
import { main } from '../scripts/main.mjs';
import { npmCli, npmEnvironment } from '../scripts/npm.mjs';
import { must } from '../scripts/run.mjs';
import { compareVersions } from './compareVersions.mjs';
import { debianSource } from './debianSource.mjs';

const USAGE = 'Say which: `npm PACKAGE VERSION...`, or `debian PACKAGE`.';

async function npmVersion(name, version) {
  const args = [npmCli(), 'view', `${name}@${version}`, 'dist.integrity', '--json'];
  const said = await must(process.execPath, args, { quiet: true, env: npmEnvironment() });
  const integrity = said.trim() === '' ? null : JSON.parse(said);
  if (typeof integrity !== 'string') throw new Error(`The registry has no one version ${version} of ${name}.`);
  return { version, integrity };
}

await main(import.meta.url, async () => {
  const [source, name, ...versions] = process.argv.slice(2);
  const wellSaid = name && (source === 'npm' ? versions.length > 0 : source === 'debian' && versions.length === 0);
  if (!wellSaid) throw new Error(USAGE);
  const pinned =
    source === 'npm'
      ? await Promise.all(versions.map((version) => npmVersion(name, version)))
      : [await debianSource(name)];
  pinned.sort((a, b) => compareVersions(b.version, a.version));
  console.log(`"versions": ${JSON.stringify(pinned, null, 2)}`);
});
