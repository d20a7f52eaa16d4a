import type { Analysis } from '../../analysis/model';
import type { Finding } from '../../findings/model';
import { createBreather } from '../../history/breather';
import type { RegisterIndex } from '../../register/indexed';
import { findingTitle, severityName } from '../../report/stateNames';
import { render } from '../../wording/render';
import { createSubjectNames } from './subjectNames';

interface Texts {
  /** Of each finding of the analysis. */
  texts: readonly string[] | null;
  making: Promise<void> | null;
}

/**
 * Findings by what is said of them. The sentences of thousands are made in pieces of a few milliseconds, once for each
 * analysis; looking through them is then a matter of one.
 */
export class FindingSearch {
  private readonly known = new WeakMap<Analysis, Texts>();

  /** Null where a search needs to wait for nothing. */
  prepare(analysis: Analysis, index: RegisterIndex | null): Promise<void> | null {
    const of = this.of(analysis);
    if (of.texts) return null;
    return (of.making ??= textsOf(analysis, index).then((texts) => {
      of.texts = texts;
    }));
  }

  /** Those that say every word of the query, in the analysis’ order; none before their texts are there. */
  matching(analysis: Analysis, query: string): readonly Finding[] {
    const wanted = wordsOf(query);
    const { texts } = this.of(analysis);
    return analysis.findings.filter((_, at) => {
      const text = texts?.[at];
      return text !== undefined && wanted.every((word) => text.includes(word));
    });
  }

  private of(analysis: Analysis): Texts {
    let of = this.known.get(analysis);
    if (!of) this.known.set(analysis, (of = { texts: null, making: null }));
    return of;
  }
}

/** Upper and lower case are alike, also where a letter has several ways to be written. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function wordsOf(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

async function textsOf(analysis: Analysis, index: RegisterIndex | null): Promise<readonly string[]> {
  const nameOf = createSubjectNames(analysis, index);
  const breathe = createBreather();
  const texts: string[] = [];
  for (const finding of analysis.findings) {
    const { id, severity, path, message } = finding;
    texts.push(
      folded([id, findingTitle(id), severityName(severity), path ?? '', nameOf(finding), render(message)].join('\n')),
    );
    const breath = breathe();
    if (breath) await breath;
  }
  return texts;
}
