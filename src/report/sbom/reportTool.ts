/** Who a document says that it was made by. */
export interface ReportTool {
  readonly version: string;
  /** The project's address. */
  readonly home: string;
}
