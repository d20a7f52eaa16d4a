import { createBreather } from '../history/breather';
import type { TreeFile } from '../history/model';
import { isSame } from '../judgement/entryChanges';
import type { Register } from '../register/schema';
import { haveSameBlame } from './sameBlame';
import type { Engine } from './engine';
import { fileResult, withLicences } from './fileResult';
import type { FileResult } from './fileResult';
import { areStillSo } from './licencesAt';
import type { LicencesAt } from './licencesAt';

/** About as many bytes. Files beyond are read anew each time. */
const MOST_BYTES = 64 << 20;
const BYTES_OF_ORIGIN = 100;

interface Kept {
  readonly engine: Engine;
  readonly tree: readonly TreeFile[];
  readonly licences: LicencesAt;
  readonly files: ReadonlyMap<string, FileResult>;
}

/**
 * What an analysis leaves for the next one of the same commit. Whose lines are is known then, an edit of the register
 * concerns few of them mostly, and what the others come to is still true.
 */
export class KeptResults {
  private kept: Kept | null = null;

  /** What the files of a tree state of their licences, if an engine would find the same. */
  licencesFor(engine: Engine, tree: readonly TreeFile[]): LicencesAt | null {
    const { kept } = this;
    return kept?.tree === tree && areStillSo(kept.engine, engine) ? kept.licences : null;
  }

  /** What the files come to by an engine, as far as their lines are kept. */
  async resultsFor(
    engine: Engine,
    licences: LicencesAt,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, FileResult>> {
    const { kept } = this;
    if (kept?.engine.commits !== engine.commits || !haveSameBlame(kept.engine, engine)) return new Map();
    const before = [...kept.files];
    const judged = await engine.judgeAgain(
      before.map(([path, { lines }]) => ({ path, lines })),
      kept.engine.judge,
      signal,
    );
    const holds = holdsAlike(kept.engine, engine);
    const results = new Map<string, FileResult>();
    const breathe = createBreather(signal);
    for (const [at, [path, result]] of before.entries()) {
      const lines = judged[at]!;
      if (!holds || lines !== result.lines) results.set(path, fileResult(engine, path, lines, licences));
      else results.set(path, licences === kept.licences ? result : withLicences(result, licences));
      const breath = breathe();
      if (breath) await breath;
    }
    return results;
  }

  /** Takes the place of what was there, once all of it is known. */
  keep(kept: Kept): void {
    const files = new Map<string, FileResult>();
    let bytes = 0;
    for (const [path, result] of kept.files) {
      bytes += BYTES_OF_ORIGIN * result.lines.origins.length + result.lines.runs.byteLength;
      if (bytes > MOST_BYTES) break;
      files.set(path, result);
    }
    this.kept = { ...kept, files };
  }
}

/** What the line rules look at (findings/rules/lineRules.ts), beside what a verdict rests on. */
const ASKED_BESIDE = ['grants', 'protected', 'records'] as const satisfies readonly (keyof Register)[];

/** Whether lines that two engines judge alike come to the same: by the rules, and in words. */
function holdsAlike(before: Engine, after: Engine): boolean {
  const sectionsOf = ({ register }: Engine) => ASKED_BESIDE.map((section) => register?.register?.[section]);
  return (
    before.today === after.today &&
    before.naming.partyNames === after.naming.partyNames &&
    isSame(sectionsOf(before), sectionsOf(after))
  );
}
