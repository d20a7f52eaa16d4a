/**
 * `npm run bench:host -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY`: what our extension costs the
 * extension host of a real VS Code, beside an extension that does nothing; see docs/performance.md.
 */
import path from 'node:path';
import { bundle } from '../../scripts/build.mjs';
import { buildModules } from '../history/built.mjs';
import { largestFile } from '../history/largestFile.mjs';
import { readOptions } from '../history/options.mjs';
import { openRepository } from '../history/repository.mjs';
import { heading, machine, writeJson } from '../history/table.mjs';
import { temporaryFolder } from '../history/temporary.mjs';
import { start, Usage } from '../history/usage.mjs';
import { copyWithRegister } from './copyWithRegister.mjs';
import { hostTables } from './hostTables.mjs';
import { measureHosts } from './measureHosts.mjs';
import { measurePieces } from './measurePieces.mjs';

const USAGE = 'npm run bench:host -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY';

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { file: undefined, register: undefined, repeat: 10, json: undefined });
  if (options.repositories.length !== 1 || options.repeat < 1) throw new Usage(USAGE);
  const { root } = openRepository(options.repositories[0]);
  await buildModules();
  // As users have it; where its frames stand in the sources is known from the maps.
  await bundle({ maps: true });
  const folder = path.join(temporaryFolder(), 'repository');
  copyWithRegister(root, folder, options.register);
  const file = options.file ?? largestFile({ root });
  const told = (what) => console.error(what);
  const hosts = await measureHosts({ folder, file }, { repeat: options.repeat, told });
  const measured = { ...hosts, watched: await measurePieces({ folder, file }, { told }) };
  console.log(`${heading(machine())}\n\n${file} opened\n\n${hostTables(measured)}`);
  writeJson(options, measured);
});
