export const JUDGEMENT_SENTENCES = {} as const;
