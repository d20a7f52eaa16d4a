export interface MarkdownColumn {
  readonly heading: string;
  /** Stands to the right. */
  readonly numeric?: boolean;
}

/** A table as GitHub renders it. Headings and cells are Markdown already, each on one line, with no bar of their own. */
export function markdownTable(columns: readonly MarkdownColumn[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ heading }) => heading)),
    `|${columns.map(({ numeric }) => (numeric ? '--:' : ':--')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
