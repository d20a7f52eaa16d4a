import type { RegisterRule } from './registerFacts';

/** The rules that need nothing but the register, one file a subject. */
export const REGISTER_RULES: readonly RegisterRule[] = [];
