/** How many turns others have of the event loop while something is worked on. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let done = false;
  const take = (): void => {
    turns++;
    if (!done) setImmediate(take);
  };
  setImmediate(take);
  await work();
  done = true;
  return turns;
}
