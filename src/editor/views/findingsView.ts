import type { Analysis } from '../../analysis/model';
import type { Finding } from '../../findings/model';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { FindingSearch } from './findingSearch';
import { findingTree } from './findingTree';
import type { FindingsChoice } from './findingsChoice';
import type { RowsOf } from './rowsView';
import { findingsSummary } from './viewSummaries';

/** The view “Findings”, as it is chosen to be shown. */
export function findingsView(choice: FindingsChoice): RowsOf {
  const search = new FindingSearch();
  // Asked for by the rows and the title: what matches is looked for once.
  let last: { readonly analysis: Analysis; readonly filter: string; readonly found: readonly Finding[] } | null = null;
  const filtered = (analysis: Analysis): readonly Finding[] | null => {
    const { filter } = choice;
    if (filter === '') return null;
    if (last?.analysis !== analysis || last.filter !== filter)
      last = { analysis, filter, found: search.matching(analysis, filter) };
    return last.found;
  };
  return {
    id: 'chainOfTitle.findings',
    nodes: (analysis, index, baseline) =>
      findingTree(analysis, index, { grouping: choice.grouping, filtered: filtered(analysis), baseline }),
    summary: (analysis, baseline) => findingsSummary(analysis, filtered(analysis), baseline),
    without: 'editor.view.findings.no-register',
    withoutRegister: 'no-register',
    nothing: 'no-findings',
    choice: {
      onDidChange: choice.onDidChange,
      state: () => [choice.grouping, choice.filter],
      prepare: (analysis, index) => (choice.filter === '' ? null : search.prepare(analysis, index)),
      note: (hasRows) => {
        const filter = visibleText(choice.filter);
        if (filter === '') return undefined;
        return words(hasRows ? 'editor.view.filter.shown' : 'editor.view.filter.none', { filter });
      },
    },
  };
}
