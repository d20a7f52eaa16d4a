import path from 'node:path';
import { projectRoot } from './projectRoot';

/** The VS Code host to run in: VSCODE_HOST names one of those under .vscode-host/, as scripts/test.mjs does. */
export function hostFolder(): string {
  return path.resolve(projectRoot, process.env.VSCODE_HOST ?? '.vscode-host/4.139.1');
}
