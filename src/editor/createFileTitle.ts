import type { LineEngine } from '../analysis/lineEngine';
import { authorsOf } from '../analysis/contributors';
import { analyseFile } from '../analysis/fileAnalysis';
import type { JudgedSegment } from '../findings/facts';
import { blockFindings } from './blockFindings';
import { isUncommitted } from './fileTitle';
import type { FileTitle } from './fileTitle';

export function createFileTitle(engine: LineEngine, path: string, segments: readonly JudgedSegment[]): FileTitle {
  const committed = segments.filter((segment) => !isUncommitted(segment));
  const findings = blockFindings(engine, path, segments);
  const lines = (counted: readonly JudgedSegment[]) => counted.reduce((sum, { count }) => sum + count, 0);
  return {
    engine,
    path,
    segments,
    analysis: analyseFile(path, committed, authorsOf(committed, engine.who)),
    uncommitted: lines(segments) - lines(committed),
    findings,
  };
}
