// A state in which nothing is there, to be overlaid with what a test's story needs.
import { nothingHeld } from "../co-sell/co-sell-held.ts";
import { startingOwnSettings } from "../own-settings.ts";
import type { MutatorState } from "./mutator.ts";

export const nothingThere: MutatorState = {
  touchpoint: () => "absent",
  partnership: () => "absent",
  deal: () => "absent",
  policies: () => "absent",
  partner: () => "absent",
  play: () => "absent",
  policyVersion: () => "absent",
  rivals: () => ({ marks: [], pairs: [] }),
  removals: () => [],
  corrections: () => [],
  accountLinks: () => [],
  crmTables: () => [],
  settings: () => startingOwnSettings,
  coSell: () => nothingHeld,
};
