import { assetRules } from './assetRules';
import { backgroundRule } from './backgroundRule';
import { consentRule } from './consentRule';
import { coreTitleRule } from './coreTitleRule';
import { diligenceRules } from './diligenceRules';
import { disputeForumRule } from './disputeForumRule';
import { evidenceRule } from './evidenceRule';
import { formRule } from './formRule';
import { grantRule } from './grantRule';
import { labelRule } from './labelRule';
import { lawReviewRule } from './lawReviewRule';
import { localReviewRule } from './localReviewRule';
import { moralRightsRule } from './moralRightsRule';
import { ndaRules } from './ndaRules';
import { offboardingRule } from './offboardingRule';
import { privacyRule } from './privacyRule';
import { promiseRule } from './promiseRule';
import type { RegisterRule } from './registerFacts';
import { revertedRule } from './revertedRule';
import { termsRules } from './termsRules';
import { termUnstatedRule } from './termUnstatedRule';
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
  promiseRule,
  labelRule,
  termUnstatedRule,
  revertedRule,
  formRule,
  coreTitleRule,
  moralRightsRule,
  localReviewRule,
  lawReviewRule,
  disputeForumRule,
];
