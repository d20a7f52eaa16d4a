import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

/** As packages of Chromium and of what is made of it call it. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Where installers put it that leave the search path alone. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
          path.join(folder, file),
        )
      : [],
  ),
};

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The absolute path of a Chromium, or of a browser made of it. Of the search path only absolute folders are looked at: a
 * program that lies in a repository is never taken.
 * @param named a path, or a name on the search path
 * @throws UserError where there is none
 */
export function findBrowser(named: string | undefined, searchPath = process.env.PATH ?? ''): string {
  const folders = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (name: string): string[] => folders.map((folder) => path.join(folder, name + ending));
  if (named !== undefined) {
    const files = /[\\/]/.test(named) ? [path.resolve(named)] : onPath(named);
    const found = files.find(isProgram);
    if (found === undefined) throw new UserError(message('error.no-browser-at', { path: named }));
    return found;
  }
  const found = [...NAMES.flatMap(onPath), ...(PLACES[process.platform] ?? [])].find(isProgram);
  if (found === undefined) throw new UserError(message('error.no-browser', { names: NAMES.join(', ') }));
  return found;
}
