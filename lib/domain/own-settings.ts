// An organisation's own settings: how each begins, and kept in step with changes of their rows. Called by the mutators of
// settings, and by device and server where they load them.
import type { OwnSettings, RowChange } from "./mutators/mutator.ts";

export const startingOwnSettings: OwnSettings = { checks: null, outreach: null, stages: [] };

/** Changes of other rows leave them as they are. */
export function settingsAfter(before: OwnSettings, change: RowChange): OwnSettings {
  const { checks, outreach, stages } = before;
  if (change.op === "remove") {
    return {
      checks: checks?.id === change.id ? null : checks,
      outreach: outreach?.id === change.id ? null : outreach,
      stages: stages.filter(({ id }) => id !== change.id),
    };
  }
  if (change.entity === "check_settings") return { ...before, checks: change.row };
  if (change.entity === "outreach_setting") return { ...before, outreach: change.row };
  if (change.entity !== "crm_stage") return before;
  return { ...before, stages: [...stages.filter(({ id }) => id !== change.row.id), change.row] };
}
