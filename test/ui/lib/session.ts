import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { Cleanup } from '../../host/lib/cleanup';
import { hostFolder } from '../../host/lib/hostFolder';
import { launchBrowser } from '../../host/lib/launchBrowser';
import { makeWorkspace } from '../../host/lib/makeWorkspace';
import type { TestWorkspace } from '../../host/lib/makeWorkspace';
import { projectRoot } from '../../host/lib/projectRoot';
import { startServer } from '../../host/lib/server';
import type { VsCodeServer } from '../../host/lib/server';

/** What all stories share: one server with the packed extension installed, one browser, one workspace. */
export interface Session {
  readonly server: VsCodeServer;
  /** A page in a context of its own, which remembers nothing of others and is gone with it. */
  readonly newPage: () => Promise<Page>;
  readonly workspace: TestWorkspace;
}

const cleanup = new Cleanup();

/** The .vsix that scripts/package.mjs made of this version. */
function packedExtension(): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  return path.join(projectRoot, `${manifest.name}-${manifest.version}.vsix`);
}

async function open(): Promise<Session> {
  const workspace = makeWorkspace({ withLarge: true });
  cleanup.add(workspace.remove);
  const server = await startServer({
    host: hostFolder(),
    vsix: [packedExtension()],
    workspaceTrust: true,
    graceTime: 5,
  });
  cleanup.add(server.stop);
  const browser = await launchBrowser();
  cleanup.add(() => browser.close());
  const newPage = () =>
    browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  return { server, newPage, workspace };
}

let opening: Promise<Session> | undefined;

/** The session, opened by the first story that asks for it. */
export function session(): Promise<Session> {
  opening ??= open();
  return opening;
}

export function closeSession(): Promise<void> {
  return cleanup.run();
}
