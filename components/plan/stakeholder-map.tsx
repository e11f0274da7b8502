// The people at the customer who decide, and the roles nobody has been found for yet.
import type { StakeholderRole } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { AddStakeholder } from "./add-stakeholder.tsx";
import { usePlan } from "./plan-context.tsx";
import { RemovedRows } from "./removed-rows.tsx";
import { StakeholderRow } from "./stakeholder-row.tsx";

export const ADD_STAKEHOLDER = "stakeholder:new";
const needed: readonly StakeholderRole[] = ["economic_buyer", "champion"];

export function StakeholderMap() {
  const { deal, why, opened, open } = usePlan();
  const { stakeholders, removed } = deal.plan;
  const missing = needed.filter(
    (role) => !stakeholders.some(({ stakeholder }) => stakeholder.role.value === role),
  );
  const isClosed = why("plan.stakeholder.put") !== null;
  const adds = opened?.startsWith(ADD_STAKEHOLDER) ? opened : null;
  const asked = needed.find((role) => adds === `${ADD_STAKEHOLDER}:${role}`) ?? missing[0] ?? null;
  return (
    <Section
      title={t("plan.stakeholders")}
      aside={
        <Button
          look="link"
          className="text-small"
          isDisabled={isClosed}
          aria-label={`${t("plan.add")}: ${t("plan.addStakeholder")}`}
          data-opens={ADD_STAKEHOLDER}
          onPress={() => open(ADD_STAKEHOLDER)}
        >
          {t("plan.add")}
        </Button>
      }
    >
      {(stakeholders.length > 0 || missing.length > 0) && (
        <ul aria-label={t("plan.stakeholders")} className={listLook}>
          {stakeholders.map((shown) => (
            <StakeholderRow key={shown.stakeholder.id} shown={shown} />
          ))}
          {missing.map((role) => (
            <li key={role} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <span className="flex-1 text-quiet">{t(`stakeholderRole.${role}`)}</span>
              <Badge tone="warn">{t("plan.missing")}</Badge>
              <Button
                look="link"
                isDisabled={isClosed}
                aria-label={`${t("plan.add")}: ${t(`stakeholderRole.${role}`)}`}
                data-opens={`${ADD_STAKEHOLDER}:${role}`}
                onPress={() => open(`${ADD_STAKEHOLDER}:${role}`)}
              >
                {t("plan.add")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adds !== null && <AddStakeholder key={adds} place={adds} role={asked} />}
      <RemovedRows rows={removed.stakeholders} />
    </Section>
  );
}
