// Within how many days of our own next contact another side's is warned about, for our organisation alone: no other company
// learns it. Its inverse sets the days before.
import { isSenior } from "../../contract/roles.ts";
import { USUAL_OUTREACH_DAYS } from "../../contract/settings.ts";
import { needsSenior, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { ownSettings, putOwn } from "./settings-rows.ts";

export const setOutreach: Mutator<"outreach.set"> = {
  needs: () => ({ settings: true }),
  run(state, { settingId, days }, { actor, now }) {
    if (!isSenior(actor.role)) return needsSenior;
    const { outreach: known } = ownSettings(state);
    if ((known?.days ?? USUAL_OUTREACH_DAYS) === days) return { outcome: "changes", changes: [] };
    const row = {
      id: known?.id ?? settingId,
      organisationId: actor.organisationId,
      days,
      changedBy: personOf(actor),
      changedAt: now,
    };
    return { outcome: "changes", changes: [putOwn({ entity: "outreach_setting", row })] };
  },
};
