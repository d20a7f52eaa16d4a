import { appendSegment } from './appendSegment';
import type { Segment } from './model';

/**
 * Segments in file order, neighbours of one origin as one. Null if they don't cover the lines from 1 on exactly once each.
 */
export function arrangeSegments(segments: readonly Segment[]): Segment[] | null {
  const arranged: Segment[] = [];
  let nextLine = 1;
  for (const segment of segments.toSorted((a, b) => a.line - b.line)) {
    if (segment.line !== nextLine || segment.count < 1) return null;
    nextLine += segment.count;
    appendSegment(arranged, segment);
  }
  return arranged;
}
