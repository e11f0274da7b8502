// Who leads each stage, who owns what follows the sale, and each side's account executive.
import { dealStage, postSaleDuty } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { listLook, Section } from "../parts/section.tsx";
import { usePlan } from "./plan-context.tsx";

export function Duties() {
  const { deal, nameOf } = usePlan();
  const duties = [...dealStage.options, ...postSaleDuty.options];
  return (
    <Section title={t("plan.duties")}>
      <ul aria-label={t("plan.duties")} className={listLook}>
        {duties.map((duty) => {
          const holder = deal.plan.assignments.find(({ assignment }) => assignment.duty === duty)?.assignment
            .holder.value;
          return (
            <li key={duty} className="flex gap-3 px-3 py-2">
              <span className="w-28 text-quiet">{t(`duty.${duty}`)}</span>
              {holder ? `${holder.person.name} · ${nameOf(holder.organisationId)}` : t("plan.nobodyYet")}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
