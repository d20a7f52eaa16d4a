/** Whether a version of git, like `2.39.5` or `2.45.0.rc1`, is no older than another. */
export function isAtLeast(version: string, major: number, minor: number): boolean {
  const [own = 0, ownMinor = 0] = version.split('.').map(Number);
  return own > major || (own === major && ownMinor >= minor);
}
