// Our programme in the options: the template that co-sell plans begin with and are compared to. Ours alone.
import type { Edit } from "#lib/contract/plan-mutations.ts";
import type { Member } from "#lib/contract/records.ts";
import { coSellRoles } from "#lib/domain/co-sell/may.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { Placeholder } from "../parts/placeholder.tsx";
import { PlanChoice } from "../plan/plan-short.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { isAllowed, RoleGate } from "../setup/role-gate.tsx";
import { useView } from "../surface/use-view.ts";
import { editing } from "./co-sell-acts.ts";
import { CoSellPlace, useCoSell } from "./co-sell-context.tsx";
import { PlaybookPart } from "./playbook.tsx";
import { MessageField, RulesFields } from "./rules-fields.tsx";

function PolicyField() {
  const { programme, closed, ...place } = useCoSell();
  const { rules, policies } = programme;
  const field = rules?.policyId ?? null;
  const offered = policies.map(({ policyId, version }) => ({
    value: policyId,
    label: t("coSell.policyVersion", { version: String(version) }),
  }));
  const lost = [field?.value, ...(field?.replaced ?? []).map(({ value }) => value)]
    .filter((id) => typeof id === "string")
    .filter((id) => !offered.some(({ value }) => value === id))
    .map((value) => ({ value, label: t("coSell.policyLost") }));
  return (
    <PlanChoice<string | null>
      label={t("coSell.policy")}
      field={field}
      start={null}
      options={[{ value: null, label: t("coSell.policyNone") }, ...offered, ...lost]}
      closed={closed}
      className="max-w-60"
      toAct={(edit: Edit<string | null>) => editing(place, rules, { policyId: edit })}
    />
  );
}

export function ProgrammeSection({
  session: { member, organisation },
  members,
  say,
}: {
  session: SessionView;
  members: readonly Member[];
  say: Say;
}) {
  const view = useView("co_sell", {});
  if (!view || !organisation) return <Placeholder label={t("setup.loading")} blocks={1} />;
  const roles = coSellRoles["co-sell.edit"];
  const closed = !isAllowed(member, roles);
  const { rules, playbook } = view.programme;
  const isEmpty = rules === null && playbook.steps.length === 0;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-quiet">{t("coSell.programmeLead")}</p>
      {isEmpty && !closed && <p>{t("coSell.programmeEmpty")}</p>}
      {closed && (
        <RoleGate member={member} members={members} roles={roles} organisation={organisation.name}>
          {null}
        </RoleGate>
      )}
      {(!isEmpty || !closed) && (
        <CoSellPlace view={view} item={null} us={organisation} closed={closed} say={say}>
          <RulesFields />
          <PolicyField />
          <MessageField />
          <PlaybookPart />
          <RowHistory rowId={null} about="co-sell." of={t("coSell.programmeTitle")} />
        </CoSellPlace>
      )}
    </div>
  );
}
