// Where the deal stands, who leads each stage, who owns what follows the sale, and each side's account executive.
import type { Edit } from "#lib/contract/plan-mutations.ts";
import { type DealStage, dealStage, postSaleDuty } from "#lib/contract/words.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { placeOfDuty, type Slot } from "./duty-acts.ts";
import { DutyRow } from "./duty-row.tsx";
import { Refused } from "./field-note.tsx";
import { KeptValues } from "./kept-values.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";
import { settingStage } from "./stage-acts.ts";

function DutyList({ title, slots }: { title: string; slots: readonly (Slot & { label: string })[] }) {
  const { deal } = usePlan();
  return (
    <Section title={title}>
      <ul aria-label={title} className={listLook}>
        {slots.map(({ label, ...slot }) => {
          const known = deal.plan.assignments.find(
            ({ assignment }) =>
              assignment.duty === slot.duty && assignment.forOrganisationId === slot.forOrganisationId,
          );
          return (
            <DutyRow
              key={placeOfDuty(slot)}
              slot={slot}
              label={label}
              assignment={known?.assignment}
              state={known?.state ?? "open"}
            />
          );
        })}
      </ul>
    </Section>
  );
}

const NONE = "none";

/** Where the deal stands for us; the other side's word beside it. */
export function StageFields() {
  const { deal, dealId, ourId, nameOf, why } = usePlan();
  const { put, failure } = useWrite();
  const label = t("plan.ourStage");
  const own = deal.plan.stages.find(({ organisationId }) => organisationId === ourId);
  const others = deal.plan.stages.filter(({ organisationId }) => organisationId !== ourId);
  const isClosed = why("plan.stage.set") !== null;
  const toAct = (edit: Edit<DealStage>) => ({
    command: "plan.stage.set" as const,
    mutation: { dealId, rowId: own?.id ?? newId(), edit },
  });
  const choose = (stage: DealStage) =>
    void put({ ...settingStage(dealId, own, stage), said: t("plan.saved", { what: label }) });
  const decides = deal.registration.terms?.relationshipOwner.organisationId;
  return (
    <Section
      title={t("plan.stageTitle", { stage: t(`stage.${deal.checks.stage?.stage.value ?? "discovery"}`) })}
    >
      <div className="flex flex-col gap-1">
        <Choice
          label={label}
          value={own?.stage.value ?? NONE}
          options={[
            ...(own ? [] : [{ value: NONE, label: t("plan.stageNone") }]),
            ...dealStage.options.map((value) => ({ value, label: t(`stage.${value}`) })),
          ]}
          readOnly={isClosed}
          onChange={(chosen) => chosen !== NONE && choose(dealStage.parse(chosen))}
          className="max-w-60"
        />
        <Refused reason={failure} />
        <KeptValues<DealStage>
          label={label}
          field={own?.stage}
          inWords={(stage) => t(`stage.${stage}`)}
          toAct={({ edit }) => toAct(edit)}
          disabled={isClosed}
        />
        {others.map(({ organisationId, stage }) => (
          <p key={organisationId} className="text-small text-quiet">
            <Clamped
              text={t("plan.theirStage", { name: nameOf(organisationId), stage: t(`stage.${stage.value}`) })}
            />
          </p>
        ))}
        {decides && others.length > 0 && (
          <p className="text-small text-quiet">
            <Clamped text={t("plan.stageDecides", { name: nameOf(decides) })} />
          </p>
        )}
      </div>
    </Section>
  );
}

export function Duties() {
  const { companies, ourId } = usePlan();
  return (
    <>
      <DutyList
        title={t("plan.stageLeads")}
        slots={dealStage.options.map((duty) => ({ duty, forOrganisationId: null, label: t(`duty.${duty}`) }))}
      />
      <DutyList
        title={t("plan.postSale")}
        slots={postSaleDuty.options.map((duty) => ({
          duty,
          forOrganisationId: null,
          label: t(`duty.${duty}`),
        }))}
      />
      <DutyList
        title={t("plan.accountExecutives")}
        slots={companies.map(({ id, name }) => ({
          duty: "account_executive" as const,
          forOrganisationId: id,
          label: id === ourId ? t("register.us", { name }) : name,
        }))}
      />
    </>
  );
}
