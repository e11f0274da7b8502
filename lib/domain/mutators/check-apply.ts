// From which stage on a check of the joint plan applies for our organisation, in every deal. Two who set two checks at once
// both get what they set. Its inverse sets the stage before.

import { isSenior } from "../../contract/roles.ts";
import { needsSenior, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { ownSettings, putOwn } from "./settings-rows.ts";

export const applyCheck: Mutator<"check.apply"> = {
  needs: () => ({ settings: true }),
  run(state, { settingsId, check, from }, { actor, now }) {
    if (!isSenior(actor.role)) return needsSenior;
    const { checks: known } = ownSettings(state);
    const { [check]: before = null, ...rest } = known?.from ?? {};
    if (before === from) return { outcome: "changes", changes: [] };
    const row = {
      id: known?.id ?? settingsId,
      organisationId: actor.organisationId,
      from: from === null ? rest : { ...rest, [check]: from },
      changedBy: personOf(actor),
      changedAt: now,
    };
    return { outcome: "changes", changes: [putOwn({ entity: "check_settings", row })] };
  },
};
