import fs from 'node:fs';
import path from 'node:path';
import type { Disposable } from 'vscode';

/**
 * Tells at once which files right in a few folders change: VS Code gathers what its own watcher sees for about a tenth of a
 * second. Where the system can't watch (some network file systems), VS Code's watcher is what remains.
 */
export class FolderWatches implements Disposable {
  private readonly watches = new Map<string, fs.FSWatcher>();

  constructor(private readonly changed: (file: string) => void) {}

  /** Watches these, and no others any more. */
  watch(folders: Iterable<string>): void {
    const wanted = new Set(folders);
    for (const folder of this.watches.keys()) if (!wanted.has(folder)) this.end(folder);
    for (const folder of wanted) if (!this.watches.has(folder)) this.begin(folder);
  }

  dispose(): void {
    this.watch([]);
  }

  private begin(folder: string): void {
    try {
      const watch = fs.watch(folder, { persistent: false }, (_, name) => {
        if (name !== null) this.changed(path.join(folder, name));
      });
      watch.on('error', () => this.end(folder));
      this.watches.set(folder, watch);
    } catch {
      // A folder that isn't there, or no watches left.
    }
  }

  private end(folder: string): void {
    this.watches.get(folder)?.close();
    this.watches.delete(folder);
  }
}
