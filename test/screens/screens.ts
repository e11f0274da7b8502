// All screens by name: what the pictures show and the accessibility check walks through.
import { dealScreens } from "./deal-screens.ts";
import { panelScreens } from "./panel-screens.ts";
import { panelStateScreens } from "./panel-state-screens.ts";
import { policyScreens } from "./policy-screens.ts";
import type { Screen } from "./screen.ts";
import { setupScreens } from "./setup-screens.ts";

export const screens: Record<string, Screen> = {
  ...panelScreens,
  ...panelStateScreens,
  ...dealScreens,
  ...policyScreens,
  ...setupScreens,
};
