export const EDITOR_SENTENCES = {} as const;
