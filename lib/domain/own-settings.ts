// An organisation's own settings kept in step with changes of their rows. Called by the device's replay.
import type { OwnSettings, RowChange } from "./mutators/mutator.ts";

/** Changes of other rows leave them as they are. */
export function settingsAfter({ checks, stages }: OwnSettings, change: RowChange): OwnSettings {
  if (change.op === "remove") {
    return {
      checks: checks?.id === change.id ? null : checks,
      stages: stages.filter(({ id }) => id !== change.id),
    };
  }
  if (change.entity === "check_settings") return { checks: change.row, stages };
  if (change.entity !== "crm_stage") return { checks, stages };
  return { checks, stages: [...stages.filter(({ id }) => id !== change.row.id), change.row] };
}
