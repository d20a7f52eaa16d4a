import type { LineEngine } from '../analysis/lineEngine';
import { authorsOf } from '../analysis/contributors';
import { analyseFile } from '../analysis/fileAnalysis';
import type { FileLines } from '../analysis/fileAnalysis';
import type { JudgedSegment } from '../findings/facts';
import type { Finding } from '../findings/model';
import { createBreather, letOthers } from '../history/breather';
import type { Segment } from '../history/model';
import { blockFindings, blockFindingsInTurns } from './blockFindings';
import { isUncommitted } from './fileTitle';
import type { FileTitle } from './fileTitle';

/** Segments that are judged at once. */
const AT_ONCE = 500;

/** Finds what lines add up to when it is asked for: who types asks for little, again and again. */
export function createFileTitle(engine: LineEngine, path: string, segments: readonly Segment[]): FileTitle {
  return new Title(engine, path, engine.judgeSegments(path, segments));
}

/**
 * The same of lines whose verdicts are at hand, with all that is to be found in them. Others have their turn in between: of a
 * file with thousands of blocks it takes longer than a screen may stand still.
 */
export async function createFileTitleInTurns(
  engine: LineEngine,
  path: string,
  segments: readonly Segment[],
  signal: AbortSignal,
): Promise<FileTitle> {
  const breathe = createBreather(signal);
  const judged: JudgedSegment[] = [];
  for (let at = 0; at < segments.length; at += AT_ONCE) {
    judged.push(...engine.judgeSegments(path, segments.slice(at, at + AT_ONCE)));
    const breath = breathe();
    if (breath) await breath;
  }
  const title = new Title(engine, path, judged, await blockFindingsInTurns(engine, path, judged, breathe));
  await letOthers();
  title.sum();
  return title;
}

/** What a file's lines add up to. */
type Sums = Pick<FileTitle, 'analysis' | 'uncommitted'>;

class Title implements FileTitle {
  private sums: Sums | undefined;

  constructor(
    readonly engine: LineEngine,
    readonly path: string,
    readonly segments: readonly JudgedSegment[],
    private found?: readonly Finding[],
  ) {}

  get analysis(): FileLines {
    return this.sum().analysis;
  }

  get uncommitted(): number {
    return this.sum().uncommitted;
  }

  get findings(): readonly Finding[] {
    return (this.found ??= blockFindings(this.engine, this.path, this.segments));
  }

  sum(): Sums {
    return (this.sums ??= sumsOf(this));
  }
}

function sumsOf({ engine, path, segments }: FileTitle): Sums {
  const committed = segments.filter((segment) => !isUncommitted(segment));
  const lines = (counted: readonly JudgedSegment[]) => counted.reduce((sum, { count }) => sum + count, 0);
  return {
    analysis: analyseFile(path, committed, authorsOf(committed, engine.who)),
    uncommitted: lines(segments) - lines(committed),
  };
}
