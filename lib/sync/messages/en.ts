// English, the first catalogue of `lib/sync`: every text that people read from here, by key. Split by what speaks to stay readable.
import { coSellTexts } from "./en-acts-co-sell.ts";
import { dealTexts } from "./en-acts-deal.ts";
import { evidenceTexts } from "./en-acts-evidence.ts";
import { offlineTexts } from "./en-acts-offline.ts";
import { partnersTexts } from "./en-acts-partners.ts";
import { planTexts } from "./en-acts-plan.ts";
import { serverActTexts } from "./en-acts-server.ts";
import { settingsTexts } from "./en-acts-settings.ts";
import { statementTexts } from "./en-acts-statement.ts";
import { crmTexts } from "./en-crms.ts";
import { failureTexts } from "./en-failures.ts";
import { launcherTexts } from "./en-launcher.ts";
import { nameTexts } from "./en-names.ts";

export const en = {
  ...nameTexts,
  ...dealTexts,
  ...offlineTexts,
  ...evidenceTexts,
  ...partnersTexts,
  ...planTexts,
  ...coSellTexts,
  ...statementTexts,
  ...settingsTexts,
  ...serverActTexts,
  ...crmTexts,
  ...failureTexts,
  ...launcherTexts,
} as const;
