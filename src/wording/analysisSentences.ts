export const ANALYSIS_SENTENCES = {} as const;
