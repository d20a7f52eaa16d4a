import { EventEmitter, commands } from 'vscode';
import type { Disposable } from 'vscode';

/** package.json asks for it: it offers the one command or the other. */
const CONTEXT = 'chainOfTitle.paused';

/**
 * Whether the user has let rest what nobody asked for: counting lines for badges and views, and fingerprinting packages. What a
 * command asks for is done meanwhile, and so is what the open files need. It lasts as long as the window.
 */
export class BackgroundPause implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private paused = false;

  get isOn(): boolean {
    return this.paused;
  }

  set(isOn: boolean): void {
    if (this.paused === isOn) return;
    this.paused = isOn;
    void commands.executeCommand('setContext', CONTEXT, isOn);
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
