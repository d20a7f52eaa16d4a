import path from 'node:path';
import type { VsCodeServer } from './server';

/** How the workbench names a folder of the server's machine. */
export function remoteAddress(server: VsCodeServer, file: string): string {
  return `vscode-remote://${server.authority}${path.resolve(file)}`;
}

/** The address that opens the workbench on a folder, or on a `.code-workspace` file. */
export function workbenchAddress(
  server: VsCodeServer,
  opened: string,
  payload: readonly [string, string][] = [],
): string {
  const address = new URL(`http://${server.authority}/`);
  address.searchParams.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', opened);
  address.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return address.href;
}
