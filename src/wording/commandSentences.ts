export const COMMAND_SENTENCES = {} as const;
