/** Opens the editor on a folder with a packed extension installed: `serveEditor.js VSIX FOLDER`. Ends on Ctrl+C. */
import { spawn } from 'node:child_process';
import { workbenchAddress } from './lib/addresses';
import { Cleanup } from './lib/cleanup';
import { hostFolder } from './lib/hostFolder';
import { startServer } from './lib/server';

async function main(vsix: string, folder: string): Promise<void> {
  const cleanup = new Cleanup();
  const server = await startServer({ host: hostFolder(), vsix: [vsix] });
  cleanup.add(server.stop);
  const address = workbenchAddress(server, folder);
  console.log(`\nThe editor is at ${address}\nCtrl+C ends it.`);
  if (process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined) return;
  // No browser to be found is no reason to end: the address is on screen.
  spawn('xdg-open', [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const [vsix, folder] = process.argv.slice(2);
if (vsix === undefined || folder === undefined) throw new Error('usage: serveEditor.js VSIX FOLDER');
main(vsix, folder).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
