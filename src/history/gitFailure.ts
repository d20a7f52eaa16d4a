/** git ended with an error. The standard error output is English (LC_ALL=C) and at most 64 kB. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';

  constructor(
    readonly args: readonly string[],
    readonly stderr: string,
  ) {
    super(`git ${args[0] ?? ''} failed: ${stderr.trim()}`);
  }
}
