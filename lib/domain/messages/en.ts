// English, the first catalogue of `lib/domain`: every text that people read from here, by key. Split by what speaks to stay readable.
import { actRefusals } from "./en-act-refusals.ts";
import { coSellRefusals } from "./en-co-sell-refusals.ts";
import { dealRefusals } from "./en-deal-refusals.ts";
import { offlineRefusals } from "./en-offline-refusals.ts";
import { partnerRefusals } from "./en-partner-refusals.ts";
import { planRefusals } from "./en-plan-refusals.ts";
import { policyRefusals } from "./en-policy-refusals.ts";
import { creditRuleTexts } from "./en-rules-credit.ts";
import { dealRuleTexts } from "./en-rules-deal.ts";
import { policyRuleTexts } from "./en-rules-policy.ts";
import { settingsRefusals } from "./en-settings-refusals.ts";
import { statementRefusals } from "./en-statement-refusals.ts";
import { touchpointRefusals } from "./en-touchpoint-refusals.ts";

export const en = {
  ...actRefusals,
  ...dealRefusals,
  ...statementRefusals,
  ...planRefusals,
  ...policyRefusals,
  ...partnerRefusals,
  ...coSellRefusals,
  ...offlineRefusals,
  ...touchpointRefusals,
  ...settingsRefusals,
  ...creditRuleTexts,
  ...dealRuleTexts,
  ...policyRuleTexts,
} as const;
