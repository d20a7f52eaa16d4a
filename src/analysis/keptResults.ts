import type { OriginLines } from '../findings/facts';
import { createBreather } from '../history/breather';
import type { TreeFile } from '../history/model';
import { isSame } from '../judgement/entryChanges';
import type { Register } from '../register/schema';
import { haveSameBlame } from './blameBasis';
import type { Engine } from './engine';
import type { FileResult } from './fileResult';
import { areStillSo } from './licencesAt';
import type { LicencesAt } from './licencesAt';
import type { Question } from './questions';

interface Kept extends FileResult {
  /** Whose answers it rests on. */
  readonly questions: readonly Question[];
}

/** Some forty megabytes. Files beyond are looked at anew each time. */
const MOST_ORIGINS = 500_000;

/**
 * What an analysis leaves for the next one of the same commit: an edit of the register concerns the lines of few files
 * mostly, and the others' results are still true.
 */
export class KeptResults {
  private engine: Engine | null = null;
  private files: ReadonlyMap<string, Kept> = new Map();
  private tree: readonly TreeFile[] = [];
  private licences: LicencesAt | null = null;

  /** What the files state of their licences, as an engine would find it as well; else null. */
  licencesFor(engine: Engine, tree: readonly TreeFile[]): LicencesAt | null {
    return this.engine && this.tree === tree && areStillSo(this.engine, engine) ? this.licences : null;
  }

  /** The results that an engine would come to as well, by path. */
  async holdingFor(engine: Engine, signal?: AbortSignal): Promise<ReadonlyMap<string, FileResult>> {
    const holding = new Map<string, FileResult>();
    if (!this.engine || !asksAlike(this.engine, engine)) return holding;
    const breathe = createBreather(signal);
    for (const [path, file] of this.files) {
      if (file.questions.every(engine.isAsked)) holding.set(path, file);
      const breath = breathe();
      if (breath) await breath;
    }
    return holding;
  }

  /** Takes the place of what was there, once all of it is known. */
  keep(
    engine: Engine,
    tree: readonly TreeFile[],
    licences: LicencesAt,
    results: ReadonlyMap<string, FileResult>,
  ): void {
    const files = new Map<string, Kept>();
    let room = MOST_ORIGINS;
    for (const [path, result] of results) {
      room -= result.origins.length;
      if (room < 0) break;
      const before = this.files.get(path);
      const isSameLines = before?.origins === result.origins;
      files.set(path, { ...result, questions: isSameLines ? before.questions : questionsOf(result.origins, engine) });
    }
    [this.engine, this.tree, this.licences, this.files] = [engine, tree, licences, files];
  }
}

function questionsOf(origins: readonly OriginLines[], engine: Engine): Question[] {
  return origins.flatMap(({ commit, originalPath }) => (commit ? engine.questionOf(commit, originalPath) : []));
}

/** Whether lines that two engines judge alike are the same to both: in whose they are, in the rules, and in words. */
function asksAlike(before: Engine, after: Engine): boolean {
  return (
    before.commits === after.commits &&
    before.today === after.today &&
    haveSameBlame(before, after) &&
    before.naming.partyNames === after.naming.partyNames &&
    ASKED_BESIDE.every((section) => isSame(sectionOf(before, section), sectionOf(after, section)))
  );
}

/** What the line rules look at (findings/rules/lineRules.ts), beside what a verdict rests on. */
const ASKED_BESIDE = ['grants', 'protected', 'records'] as const satisfies readonly (keyof Register)[];

function sectionOf({ register }: Engine, section: (typeof ASKED_BESIDE)[number]): unknown {
  return register?.register?.[section];
}
