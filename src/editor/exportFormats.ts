import type { MessageId } from '../wording/english';

/** A format that the report can be saved in from the editor, as it is offered. */
export interface ExportFormat {
  /** Of FILE_FORMATS. */
  readonly format: string;
  /** The format's own name, which no language translates. */
  readonly name: string;
  readonly use: MessageId;
  readonly extension: string;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { format: 'html', name: 'HTML', use: 'editor.export.html', extension: 'html' },
  { format: 'md', name: 'Markdown', use: 'editor.export.md', extension: 'md' },
  { format: 'csv', name: 'CSV', use: 'editor.export.csv', extension: 'csv' },
  { format: 'spdx', name: 'SPDX 2.3', use: 'editor.export.bill', extension: 'json' },
  { format: 'spdx3', name: 'SPDX 3.0', use: 'editor.export.bill', extension: 'json' },
  { format: 'cyclonedx', name: 'CycloneDX 1.6', use: 'editor.export.bill', extension: 'json' },
  { format: 'sarif', name: 'SARIF 2.1.0', use: 'editor.export.sarif', extension: 'sarif' },
  { format: 'json', name: 'JSON', use: 'editor.export.json', extension: 'json' },
  { format: 'notice', name: 'NOTICE', use: 'editor.export.notice', extension: '' },
  { format: 'reuse', name: 'REUSE.toml', use: 'editor.export.reuse', extension: 'toml' },
];
