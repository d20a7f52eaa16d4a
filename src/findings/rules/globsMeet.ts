/** Whether one path may match both: where they begin alike as far as both are fixed. It errs towards yes. */
export function globsMeet(one: string, other: string): boolean {
  const [a, b] = [fixedStart(one), fixedStart(other)];
  if (a === one && b === other) return a === b;
  return (a !== one && b.startsWith(a)) || (b !== other && a.startsWith(b));
}

/** Whether everything that `glob` matches is also matched by `whole`. It errs towards no. */
export function isWithin(glob: string, whole: string): boolean {
  if (glob === whole || whole === '**') return true;
  const folder = /^([^\\*?[\]{}()!+@]*\/)\*\*$/.exec(whole)?.[1];
  return folder !== undefined && fixedStart(glob).startsWith(folder);
}

function fixedStart(glob: string): string {
  return /^[^\\*?[\]{}()!+@]*/.exec(glob)![0];
}
