import type { Disposable } from 'vscode';

/** Runs something once, a while after the last time that it was asked for. */
export class Delay implements Disposable {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly work: () => void,
  ) {}

  start(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.work, this.milliseconds);
  }

  startNow(): void {
    clearTimeout(this.timer);
    this.work();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
