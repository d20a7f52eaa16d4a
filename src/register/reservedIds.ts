/** Ids that verdicts use for what is no party of the register. */
export const RESERVED_IDS: readonly string[] = ['self', 'bot', 'unknown'];
