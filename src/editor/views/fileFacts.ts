import type { Analysis, FileAnalysis } from '../../analysis/model';
import { findingTitle } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { coverageFacts } from './rowTexts';
import type { Fact } from './viewNode';

type RowOf = (path: string) => FileAnalysis | undefined;

/** A file's numbers by its path; they are sorted out when they are first asked for. */
export function fileRows({ files }: Analysis): RowOf {
  let rows: ReadonlyMap<string, FileAnalysis> | null = null;
  return (path) => (rows ??= new Map(files.map((row) => [row.path, row]))).get(path);
}

/** What the tooltip says of a file: of all of its lines, whoever’s row it stands under. */
export function fileFacts(analysis: Analysis, rowOf = fileRows(analysis)): (path: string) => Fact[] {
  return (path) => {
    const row = rowOf(path);
    if (!row) return [];
    return [
      ['report.column.lines', render(counted('lines', row.lines))],
      ...coverageFacts(analysis, row),
      ['editor.licence', visibleText(row.licence ?? '')],
      ['editor.wrong', row.findings.map((id) => visibleText(findingTitle(id))).join('; ')],
    ];
  };
}
