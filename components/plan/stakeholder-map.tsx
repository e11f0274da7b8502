// The people at the customer who decide: role, who of which side knows them, and the roles that nobody has been found for.
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { usePlan } from "./plan-context.tsx";

export function StakeholderMap() {
  const { deal, nameOf } = usePlan();
  const { stakeholders } = deal.plan;
  return (
    <Section title={t("plan.stakeholders")}>
      <ul aria-label={t("plan.stakeholders")} className={listLook}>
        {stakeholders.map(({ stakeholder: { id, name, title, role, contacts } }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-3 px-3 py-2">
            <span className="min-w-[min(8rem,100%)] flex-1">
              <Clamped text={name.value} />
              {title.value && <span className="block text-small text-quiet">{title.value}</span>}
            </span>
            {role.value && <Badge>{t(`stakeholderRole.${role.value}`)}</Badge>}
            <span className="text-quiet">
              {contacts
                .filter(({ contact }) => contact.value.person !== null)
                .map(({ organisationId }) => t("plan.knownBy", { name: nameOf(organisationId) }))
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
