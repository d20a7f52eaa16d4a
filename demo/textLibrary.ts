import fs from 'node:fs';
import path from 'node:path';

export interface TextBlock {
  /** Commit subjects: what adding the block does, then what each revision does. */
  readonly subjects: readonly string[];
  readonly template: string;
}

/** Beside the sources; the transpiled generator runs two folders below the project's root. */
function textFolder(): string {
  const beside = path.join(__dirname, 'text');
  return fs.existsSync(beside) ? beside : path.join(__dirname, '../../demo/text');
}

/** One whole file of demo/text/. */
export function readText(name: string): string {
  return fs.readFileSync(path.join(textFolder(), name), 'utf8');
}

/** Every block of demo/text/*.blocks: `=== key: subject | subject of revision 1 | ...`, then its lines. */
export function readBlocks(): ReadonlyMap<string, TextBlock> {
  const blocks = new Map<string, TextBlock>();
  for (const name of fs.readdirSync(textFolder()).filter((file) => file.endsWith('.blocks'))) {
    for (const part of readText(name).split(/^=== /m).slice(1)) {
      const [heading = '', ...lines] = part.trimEnd().split('\n');
      const [key = '', subjects = ''] = heading.split(/: (.*)/);
      if (blocks.has(key)) throw new Error(`demo/text/${name}: a second block ${key}`);
      blocks.set(key, { subjects: subjects.split(' | '), template: lines.join('\n') });
    }
  }
  return blocks;
}
