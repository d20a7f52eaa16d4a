/** git took longer than its call's time limit and was ended. */
export class GitTimeout extends Error {
  override readonly name = 'GitTimeout';

  constructor(
    readonly args: readonly string[],
    /** Milliseconds. */
    readonly timeLimit: number,
  ) {
    super(`git ${args[0] ?? ''} took longer than ${timeLimit} ms`);
  }
}
