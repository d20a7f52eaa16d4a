import fs from 'node:fs';
import path from 'node:path';

/** npm's own command line file: the one that started us, else the one beside this node or on PATH. */
export function npmCli() {
  const given = process.env.npm_execpath;
  if (given?.endsWith('npm-cli.js')) return given;
  const beside = path.dirname(process.execPath);
  for (const folder of [beside, ...(process.env.PATH ?? '').split(path.delimiter)]) {
    const npm = path.join(folder, 'npm');
    if (!fs.existsSync(npm)) continue;
    const file = fs.realpathSync(npm);
    if (file.endsWith('npm-cli.js')) return file;
    const bundled = path.join(folder, '../lib/node_modules/npm/bin/npm-cli.js');
    if (fs.existsSync(bundled)) return bundled;
  }
  throw new Error('npm was not found; it comes with Node.js.');
}

/** The environment without what an outer `npm test` put there about this package; the user's own npm settings stay. */
export function npmEnvironment(environment = process.env) {
  const ours = /^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|nodedir|include|omit)$)/i;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)));
}
