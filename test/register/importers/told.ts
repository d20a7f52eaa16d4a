import type { Dropped } from '../../../src/register/importers/dropped';

/** `3 comment_id import.no-place x2` for each thing that was dropped. */
export function droppedIds(dropped: readonly Dropped[]): string[] {
  return dropped.map(({ line, field, reason, count }) =>
    [line ?? '-', field, reason.id.replace('import.', ''), count > 1 ? `x${count}` : ''].filter(Boolean).join(' '),
  );
}
