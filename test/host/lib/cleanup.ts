/** What is to be undone at the end, last first; also when the process is asked to end. */
export class Cleanup {
  readonly #steps: (() => unknown)[] = [];

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void this.run().finally(() => process.exit(130));
      });
    }
  }

  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Runs every step once, whatever the others throw. */
  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error('cleaning up:', error);
      }
    }
  }
}
