export interface MarkdownSection {
  readonly heading: string;
  /** Markdown. */
  readonly body: string;
}
