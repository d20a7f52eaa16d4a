import type { Register } from '../register/schema';
import { byText } from './byText';
import type { Epochs } from './epochs';
import type { Ground } from './ground';
import { importOpinion, type Import } from './importOpinion';
import type { Authorship, JudgingContext } from './model';
import { joinOpinions, type Opinion } from './opinion';
import { createRemembering, newMemory } from './opinionMemory';
import type { PathClass } from './pathClasses';

export interface ImportVerdict {
  /** The party that delivered the lines. */
  readonly vendor: string;
  readonly opinion: Opinion;
}

export type ImportQuestion = Pick<Authorship, 'author' | 'commit' | 'path'>;

/** Verdicts on lines that came in by an import that the register records; null for all others. */
export function createImports(
  register: Register,
  ground: Ground,
  context: JudgingContext,
  epochs: Epochs,
  pathClassOf: (path: string) => PathClass,
): (question: ImportQuestion) => ImportVerdict | null {
  const imports = [...(register.imports ?? [])].sort((a, b) => byText(a.from, b.from) || byText(a.commit, b.commit));
  const byCommit = new Map<string, readonly Import[]>();
  const remember = createRemembering(context);
  const memory = newMemory<Opinion, string>();

  function ofCommit(commit: string): readonly Import[] {
    let found = byCommit.get(commit);
    if (!found) {
      const folded = commit.toLowerCase();
      found = imports.filter((entry) => folded.startsWith(entry.commit.toLowerCase()));
      byCommit.set(commit, found);
    }
    return found;
  }

  /** The work existed on the day of delivery, if that is on record; else the commit's author date counts. */
  function opinionOn(entry: Import, { author, commit }: ImportQuestion, path: PathClass): Opinion {
    const { day } = entry.date ? epochs.ofDay(entry.date) : epochs.ofTime(author);
    return remember(memory, `${entry.from} ${day} ${path.key}`, commit, (containment) => {
      const delivery = { day, today: context.today, path, ...containment };
      return importOpinion(ground, { day, path, delivery, signedOff: false }, entry);
    });
  }

  return (question) => {
    const { commit } = question;
    const ofIt = imports.length === 0 || commit === undefined ? [] : ofCommit(commit);
    if (ofIt.length === 0) return null;
    const path = pathClassOf(question.path);
    // Where a pattern can't be read, the entry is taken to match: nothing better is then said of the lines.
    const matching = ofIt.filter(({ paths }) => path.matches(paths) !== 'no');
    if (matching.length === 0) return null;
    const opinion = matching.map((entry) => opinionOn(entry, question, path)).reduce(joinOpinions);
    return { vendor: matching[0]!.from, opinion };
  };
}
