// English, the first catalogue of `lib/contract`: every text that people read from here, by key. Split by what speaks to stay readable.
import { crmTexts } from "./en-crm.ts";
import { moneyTexts } from "./en-money.ts";
import { settingTexts } from "./en-settings.ts";

export const en = { ...crmTexts, ...moneyTexts, ...settingTexts } as const;
