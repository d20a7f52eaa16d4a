import type { JudgedSegment } from '../findings/facts';
import type { CommitReader } from '../history/commitReader';
import type { Commit, Segment } from '../history/model';
import { createJudge } from '../judgement/judge';
import type { Grounds } from './grounds';
import { createSegmentJudge } from './judgeSegments';

/** Judges lines while history is still being read, by their own commits alone. */
export interface EarlyJudge {
  /** Reads those of the commits that it hasn't read; one call at a time. */
  learn(commits: Iterable<string>, reader: CommitReader): Promise<void>;
  /** Null where the commit isn't read, or where the answer depends on what a milestone contains: history must tell. */
  judge(path: string, segment: Segment): JudgedSegment | null;
}

/** Thrown out of a judge, which remembers no answer then. */
class NeedsHistory extends Error {}

export function createEarlyJudge({ repositoryNames, register, today }: Grounds): EarlyJudge {
  const commits = new Map<string, Commit>();
  const judge = createJudge(register?.register ?? null, {
    today,
    repository: repositoryNames,
    contains: () => {
      throw new NeedsHistory();
    },
  });
  const { judgeSegments } = createSegmentJudge(judge, commits);
  return {
    async learn(ids, reader) {
      const unread = [...new Set(ids)].filter((id) => !commits.has(id));
      if (unread.length === 0) return;
      for (const [id, commit] of await reader.read(unread)) commits.set(id, commit);
    },
    judge(path, segment) {
      if (segment.commit !== null && !commits.has(segment.commit)) return null;
      try {
        return judgeSegments(path, [segment])[0]!;
      } catch (error) {
        if (error instanceof NeedsHistory) return null;
        throw error;
      }
    },
  };
}
