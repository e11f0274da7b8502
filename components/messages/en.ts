// English, the first catalogue: every text a screen shows, by key. Split by surface to stay readable.
// A later language is a module of the same keys.
import { activityTexts } from "./en-activity.ts";
import { briefTexts } from "./en-brief.ts";
import { coSellTexts } from "./en-co-sell.ts";
import { conflictTexts } from "./en-conflict.ts";
import { correctionTexts } from "./en-correction.ts";
import { creditTexts } from "./en-credit.ts";
import { dealTexts } from "./en-deal.ts";
import { dealFormTexts } from "./en-deal-form.ts";
import { deviceTexts } from "./en-device.ts";
import { digestTexts } from "./en-digest.ts";
import { evidenceTexts } from "./en-evidence.ts";
import { fillTexts } from "./en-fill.ts";
import { formTexts } from "./en-form.ts";
import { historyTexts } from "./en-history.ts";
import { inboxTexts } from "./en-inbox.ts";
import { leftTexts } from "./en-left.ts";
import { matchTexts } from "./en-match.ts";
import { offlineTexts } from "./en-offline.ts";
import { ownCrmTexts } from "./en-own-crm.ts";
import { panelTexts } from "./en-panel.ts";
import { partnersTexts } from "./en-partners.ts";
import { planTexts } from "./en-plan.ts";
import { policyTexts } from "./en-policy.ts";
import { privateCreditTexts } from "./en-private-credit.ts";
import { publishedCrmTexts } from "./en-published-crm.ts";
import { removedTexts } from "./en-removed.ts";
import { sessionsTexts } from "./en-sessions.ts";
import { settingsTexts } from "./en-settings.ts";
import { setupTexts } from "./en-setup.ts";
import { sharingTexts } from "./en-sharing.ts";
import { statementTexts } from "./en-statement.ts";
import { wordTexts } from "./en-words.ts";

export const en = {
  ...wordTexts,
  ...activityTexts,
  ...panelTexts,
  ...briefTexts,
  ...inboxTexts,
  ...leftTexts,
  ...deviceTexts,
  ...digestTexts,
  ...partnersTexts,
  ...removedTexts,
  ...correctionTexts,
  ...matchTexts,
  ...offlineTexts,
  ...formTexts,
  ...fillTexts,
  ...evidenceTexts,
  ...dealTexts,
  ...conflictTexts,
  ...creditTexts,
  ...privateCreditTexts,
  ...statementTexts,
  ...dealFormTexts,
  ...planTexts,
  ...historyTexts,
  ...policyTexts,
  ...coSellTexts,
  ...setupTexts,
  ...ownCrmTexts,
  ...publishedCrmTexts,
  ...settingsTexts,
  ...sessionsTexts,
  ...sharingTexts,
} as const;
