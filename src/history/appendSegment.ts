import type { Segment } from './model';

function continues(last: Segment, next: Segment): boolean {
  return (
    last.commit === next.commit &&
    last.reason === next.reason &&
    last.originalPath === next.originalPath &&
    last.originalLine + last.count === next.originalLine
  );
}

/** Adds the lines that follow the last segment's: to that one if they go on with it. */
export function appendSegment(arranged: Segment[], segment: Segment): void {
  const last = arranged.at(-1);
  if (last && continues(last, segment)) arranged[arranged.length - 1] = { ...last, count: last.count + segment.count };
  else arranged.push(segment);
}
