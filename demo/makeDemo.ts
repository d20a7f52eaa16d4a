import fs from 'node:fs';
import path from 'node:path';
import { FastImport } from './fastImport';
import { git } from './git';
import { DEMO_HEAD } from './head';
import { Storyline } from './storyline';

/** In the demo's git folder: the commit that it was made with, so that nothing else is ever replaced. */
const MARKER = 'chain-of-title-demo';

export interface DemoResult {
  readonly folder: string;
  /** The commit at HEAD, its full id. */
  readonly head: string;
  /** False where an up-to-date demo was there already. */
  readonly made: boolean;
}

/** A target that can't be used; the message says what to do. */
export class DemoRefused extends Error {}

/** The recorded commit of a demo that stands at `folder`; undefined where nothing stands there. */
function existing(folder: string): string | undefined {
  if (!fs.existsSync(folder)) return undefined;
  if (fs.statSync(folder).isDirectory() && fs.readdirSync(folder).length === 0) return undefined;
  const marker = path.join(folder, '.git', MARKER);
  if (!fs.existsSync(marker)) {
    throw new DemoRefused(`${folder} is there and is not our demo: name another folder, or remove it`);
  }
  return fs.readFileSync(marker, 'utf8').trim();
}

/** Work that somebody did in the demo is not thrown away. */
function assertUntouched(folder: string, recorded: string): void {
  if (git(folder, 'rev-parse', 'HEAD') !== recorded || git(folder, 'status', '--porcelain') !== '') {
    throw new DemoRefused(`${folder} is an older demo with changes of yours: keep them elsewhere and remove it`);
  }
}

async function write(folder: string): Promise<string> {
  git(folder, 'init', '--quiet', '--initial-branch=main', '.');
  git(folder, 'config', 'core.autocrlf', 'false');
  const importer = new FastImport(folder);
  await Promise.all([importer.finished, new Storyline(importer).tell().then(() => importer.end())]);
  git(folder, 'reset', '--quiet', '--hard', 'main');
  const head = git(folder, 'rev-parse', 'HEAD');
  fs.writeFileSync(path.join(folder, '.git', MARKER), `${head}\n`);
  return head;
}

/** Makes the demo repository at `target`, in one rename; leaves an up-to-date one as it is. */
export async function makeDemo(target: string): Promise<DemoResult> {
  const folder = path.resolve(target);
  const recorded = existing(folder);
  if (recorded === DEMO_HEAD) return { folder, head: recorded, made: false };
  if (recorded !== undefined) assertUntouched(folder, recorded);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const temporary = fs.mkdtempSync(`${folder}.making-`);
  try {
    const head = await write(temporary);
    fs.chmodSync(temporary, 0o755);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(temporary, folder);
    return { folder, head, made: true };
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}
