// All screens by name: what the pictures show and the accessibility check walks through.
import { briefScreens } from "./brief-screens.ts";
import { conflictScreens } from "./conflict-screens.ts";
import { creditScreens } from "./credit-screens.ts";
import { dealScreens } from "./deal-screens.ts";
import { digestScreens } from "./digest-screens.ts";
import { evidenceScreens } from "./evidence-screens.ts";
import { fillScreens } from "./fill-screens.ts";
import { historyScreens } from "./history-screens.ts";
import { inboxScreens } from "./inbox-screens.ts";
import { offlineScreens } from "./offline-screens.ts";
import { panelScreens } from "./panel-screens.ts";
import { panelStateScreens } from "./panel-state-screens.ts";
import { partnersDealScreens } from "./partners-deal-screens.ts";
import { partnersScreens } from "./partners-screens.ts";
import { planScreens } from "./plan-screens.ts";
import { policyReplacedScreens } from "./policy-replaced-screens.ts";
import { policyScreens } from "./policy-screens.ts";
import type { Screen } from "./screen.ts";
import { setupScreens } from "./setup-screens.ts";
import { statementScreens } from "./statement-screens.ts";

export const screens: Record<string, Screen> = {
  ...panelScreens,
  ...panelStateScreens,
  ...inboxScreens,
  ...briefScreens,
  ...dealScreens,
  ...conflictScreens,
  ...creditScreens,
  ...statementScreens,
  ...partnersScreens,
  ...partnersDealScreens,
  ...offlineScreens,
  ...evidenceScreens,
  ...fillScreens,
  ...historyScreens,
  ...planScreens,
  ...policyScreens,
  ...policyReplacedScreens,
  ...setupScreens,
  ...digestScreens,
};
