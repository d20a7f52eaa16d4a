/** Milliseconds of CPU that some work takes: they stay the same when others use the machine, too. */
export function cpuOf(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
