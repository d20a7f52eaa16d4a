import type { RegisterIndex } from '../../register/indexed';
import { aiRule } from './aiRule';
import { dateBoundaryRule } from './dateBoundaryRule';
import { grantedPathRule } from './grantedPathRule';
import type { LineRule } from './lineRule';

/** What is asked of every run of lines; nothing without a register. */
export function createLineRules(index: RegisterIndex | null, today: string): readonly LineRule[] {
  return index ? [dateBoundaryRule, aiRule(index.register, today), grantedPathRule(index)] : [];
}
