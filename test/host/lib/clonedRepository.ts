import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectRoot';

/** Another's repository, by the command line that is given, in a folder of its own; with a register drafted where it has none. */
export function cloneWithRegister(repository: string, into: string, cli: string): string {
  const folder = path.join(into, path.basename(repository));
  execFileSync('git', ['clone', '--quiet', repository, folder], { stdio: 'ignore' });
  if (!fs.existsSync(path.join(folder, 'ip-register.yaml')))
    execFileSync(process.execPath, [cli, '-C', folder, 'init'], {
      stdio: 'ignore',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
  return folder;
}

/** Whether this project is a repository: unpacked from an archive, it has no history. */
export function hasHistory(): boolean {
  try {
    execFileSync('git', ['-C', projectRoot, 'rev-parse', '--quiet', '--verify', 'HEAD'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
