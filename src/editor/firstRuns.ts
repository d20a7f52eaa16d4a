import { setImmediate } from 'node:timers/promises';

/**
 * Long work is slowest when it is done first: V8 compiles what has run for a while. Until it has been done once, it is done for
 * beginnings of what it is to be done for, each longer and in a turn of its own; what comes of those is thrown away.
 */
export class FirstRuns {
  private isOver = false;

  /** @param lengths of the beginnings */
  constructor(private readonly lengths: readonly number[]) {}

  /** @param length of all that is to be worked on next */
  async before(length: number, work: (length: number) => void): Promise<void> {
    if (this.isOver) return;
    const shorter = this.lengths.filter((each) => each < length);
    this.isOver = shorter.length === this.lengths.length;
    for (const each of shorter) {
      work(each);
      await setImmediate();
    }
  }
}
