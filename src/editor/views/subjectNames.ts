import type { Analysis } from '../../analysis/model';
import type { Finding } from '../../findings/model';
import type { RegisterIndex } from '../../register/indexed';
import { visibleText } from '../../report/visibleText';

/** Whom or what a finding is about, as a reader knows it; empty for the repository as a whole. */
export type SubjectNames = (finding: Pick<Finding, 'subject'>) => string;

export function createSubjectNames(
  { contributors }: Pick<Analysis, 'contributors'>,
  index: RegisterIndex | null,
): SubjectNames {
  const names = new Map(contributors.map(({ id, name }) => [id, name]));
  return ({ subject }) => {
    if (subject === null) return '';
    const name = names.get(subject) ?? '';
    return visibleText(name === '' ? (index?.partyName(subject) ?? subject) : name);
  };
}
