/** Runs the suite of this folder in a downloaded desktop VS Code; where it can't be downloaded, says so and fails. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SilentReporter, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { Cleanup } from './lib/cleanup';
import { makeWorkspace } from './lib/makeWorkspace';
import { projectRoot } from './lib/projectRoot';
import { quietSettings } from './lib/quietSettings';

async function download(): Promise<string | undefined> {
  try {
    const cachePath = path.join(projectRoot, '.vscode-test');
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath, reporter: new SilentReporter() });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(
      `VS Code can't be downloaded here (${why}); \`npm test\` runs the same suite in a VS Code host from npm.`,
    );
    return undefined;
  }
}

async function main(cleanup: Cleanup): Promise<number> {
  const vscodeExecutablePath = await download();
  if (vscodeExecutablePath === undefined) return 1;
  const workspace = makeWorkspace();
  cleanup.add(workspace.remove);
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-data-'));
  cleanup.add(() => {
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });
  fs.mkdirSync(path.join(data, 'User'));
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(quietSettings));
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: path.join(projectRoot, 'out/test/host/index.js'),
    launchArgs: [workspace.file, `--user-data-dir=${data}`, '--disable-extensions', '--disable-workspace-trust'],
  });
}

const cleanup = new Cleanup();
main(cleanup)
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  })
  .then(async (code) => {
    await cleanup.run();
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
