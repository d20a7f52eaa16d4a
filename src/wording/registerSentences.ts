export const REGISTER_SENTENCES = {} as const;
