// What the mutators of an organisation's own settings share: what they begin with and how their rows are put. Called by the
// mutators in this folder only.
import { orgScope } from "../../contract/scope.ts";
import { startingOwnSettings } from "../own-settings.ts";
import type { MutatorState, OwnSettings, RowChange } from "./mutator.ts";

/** A device that has not pulled yet begins as every organisation does; the server knows better. */
export function ownSettings(state: MutatorState): OwnSettings {
  const known = state.settings();
  return typeof known === "object" ? known : startingOwnSettings;
}

type OwnPut = Extract<RowChange, { op: "put"; entity: "check_settings" | "outreach_setting" | "crm_stage" }>;
type Unscoped<C> = C extends OwnPut ? Omit<C, "op" | "scopes"> : never;

export const putOwn = (change: Unscoped<OwnPut>): RowChange => ({ op: "put", ...change, scopes: [orgScope] });
