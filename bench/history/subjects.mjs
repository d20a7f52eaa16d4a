import fs from 'node:fs';
import path from 'node:path';
import { agreement } from './agreement.mjs';
import { measureBlames } from './blames.mjs';
import { cli } from './built.mjs';
import { measure, measureScript } from './measure.mjs';
import { measureOtherTools } from './otherTools.mjs';
import { ownedPaths } from './ownedFiles.mjs';
import { countCommits } from './repository.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

/** The least that finding every line's origin can cost: git's own walk, and every change that it finds. */
const FLOOR = ['log', '-p', '-U0', '-M', '--no-ext-diff', '--no-textconv', 'HEAD'];

async function measureGit({ root }, ...args) {
  const measured = await measure('git', ['--no-pager', ...args], { cwd: root });
  if (measured.ended === 'badly') throw new Error(`git ${args.join(' ')} ended: ${measured.code}\n${measured.told}`);
  return measured;
}

export const measureFloor = (repository) => measureGit(repository, ...FLOOR);

/** Twice, the first time with nothing cached. Their output goes to files: what is compared is what was measured. */
export async function measurePass({ root }, folder) {
  const env = { XDG_CACHE_HOME: path.join(folder, 'cache') };
  fs.mkdirSync(env.XDG_CACHE_HOME);
  const outputs = ['first', 'again'].map((name) => path.join(folder, name));
  const rows = [];
  for (const output of outputs) rows.push(await measureScript(cli, ['lines', '--json', '-C', root], { env, output }));
  const same = fs.readFileSync(outputs[0]).equals(fs.readFileSync(outputs[1]));
  return { rows, output: outputs[0], same };
}

/** Everything that is measured of one repository: its figures, a row for each subject, and how far blame agrees. */
export async function measureRepository(repository, { files, seed }, tell) {
  const { name, head } = repository;
  const folder = temporaryFolder();
  // The first reads the repository from the disk, so that all that is compared finds it in memory.
  tell('git shortlog');
  const shortlog = await measureGit(repository, 'shortlog', '-sne', 'HEAD');
  tell('git log -p');
  const floor = await measureFloor(repository);
  tell('one pass, and again');
  const pass = await measurePass(repository, folder);
  const { paths, lines } = await ownedPaths(pass.output);
  tell(`git blame, ${Math.min(files, paths.length)} of ${paths.length} files`);
  const { row, blamed } = await measureBlames(repository.root, paths, files, seed);
  const agreed = await agreement(pass.output, blamed);
  const others = await measureOtherTools(repository, tell);
  removeFolder(folder);
  removeFolder(blamed.folder);
  return {
    ...{ name, head, commits: countCommits(repository), files: paths.length, lines },
    agreement: { ...agreed, files: blamed.paths.length, failed: blamed.failed.length, sameAgain: pass.same },
    rows: [
      { subject: 'one pass', ...pass.rows[0], agreed: true },
      { subject: 'one pass, again', ...pass.rows[1] },
      { subject: '`git log -p -U0 -M`', floor: true, ...floor },
      { subject: '`git blame` for each file', blames: true, ...row },
      { subject: '`git shortlog -sne`', ...shortlog },
      ...others,
    ],
  };
}
