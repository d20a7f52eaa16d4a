import { assetRules } from './assetRules';
import { backgroundRule } from './backgroundRule';
import { consentRule } from './consentRule';
import { diligenceRules } from './diligenceRules';
import { evidenceRule } from './evidenceRule';
import { grantRule } from './grantRule';
import { ndaRules } from './ndaRules';
import { offboardingRule } from './offboardingRule';
import { privacyRule } from './privacyRule';
import type { RegisterRule } from './registerFacts';
import { termsRules } from './termsRules';
import { trainingRule } from './trainingRule';

/** The rules that need nothing but the register, one file a subject. */
export const REGISTER_RULES: readonly RegisterRule[] = [
  consentRule,
  evidenceRule,
  ndaRules,
  termsRules,
  offboardingRule,
  grantRule,
  diligenceRules,
  backgroundRule,
  assetRules,
  trainingRule,
  privacyRule,
];
