export const REPORT_SENTENCES = {} as const;
