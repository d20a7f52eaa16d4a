import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { must } from '../../scripts/run.mjs';

const VSCE = path.join(root, 'node_modules/@vscode/vsce/vsce');
/** It is for nobody but this benchmark. */
const UNASKED = ['--no-dependencies', '--allow-star-activation', '--allow-missing-repository', '--skip-license'];

/** The extension that measures, packed into a folder: of those that aren't VS Code takes one alone, which is the one measured. */
export async function packedProbe(folder) {
  const packed = path.join(folder, 'probe.vsix');
  const cwd = path.join(import.meta.dirname, 'extensions/probe');
  await must(process.execPath, [VSCE, 'package', ...UNASKED, '-o', packed], { cwd, quiet: true });
  return packed;
}
