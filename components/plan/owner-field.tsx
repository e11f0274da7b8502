// Who owns a milestone. An owner of another company is a proposal until that company has put it itself; what is proposed to
// us is taken or given back.
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Milestone } from "#lib/contract/plan.ts";
import type { ShownMilestone } from "#lib/domain/deal/plan-of.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { HolderLeft } from "../parts/holder-left.tsx";
import { labelLook } from "../parts/text-input.tsx";
import { type Change, changing } from "./edits.ts";
import { Refused } from "./field-note.tsx";
import { HolderForm } from "./holder-form.tsx";
import { KeptValues } from "./kept-values.tsx";
import { putMilestone } from "./milestone-acts.ts";
import { usePlan, useWrite } from "./plan-context.tsx";

type Owner = Milestone["owner"]["value"];

export function OwnerField({ shown: { milestone, ownerState } }: { shown: ShownMilestone }) {
  const { dealId, nameOf, speaksFor, recordedFor, why } = usePlan();
  const { put, busy, failure } = useWrite();
  const [over, setOver] = useState<Milestone["owner"] | null>(null);
  const { id, owner } = milestone;
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setOver(null));
    opener.current?.focus();
  };
  const isClosed = why("plan.milestone.put") !== null;
  const inWords = (value: Owner) =>
    value
      ? [value.person?.name, nameOf(value.organisationId)].filter(Boolean).join(" · ")
      : t("plan.nobodyYet");
  const toAct = ({ edit }: Change<Owner>["step"]) => putMilestone(dealId, id, { owner: edit });
  const save = async (value: Owner, from: Milestone["owner"]) => {
    const { step, back } = changing<Owner>(from, value, null);
    const said = t("plan.saved", { what: t("plan.owner") });
    if (await put({ acts: [toAct(step)], said, back: back.map(toAct) })) close();
  };
  const verb = ownerState === "left" ? t("left.nameAnother") : t(owner.value ? "plan.change" : "plan.assign");
  const isAsked = ownerState === "proposed" && owner.value !== null && speaksFor(owner.value.organisationId);
  const recorded = ownerState === "accepted" && owner.value ? recordedFor(owner.value.organisationId) : null;
  return (
    <div className="flex flex-col gap-1">
      <span className={labelLook}>{t("plan.owner")}</span>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className={`min-w-[min(8rem,100%)] flex-1 ${owner.value ? "" : "text-warn"}`}>
          <Clamped text={inWords(owner.value)} />
          {recorded && <span className="block text-small text-quiet">{recorded}</span>}
          {ownerState === "left" && owner.value && (
            <HolderLeft organisation={nameOf(owner.value.organisationId)} />
          )}
          {ownerState === "proposed" && owner.value && (
            <span className="block text-small text-quiet">
              {isAsked
                ? t("plan.ownerAsked", { name: nameOf(owner.edited.organisationId) })
                : t("plan.proposedTo", { name: nameOf(owner.value.organisationId) })}
            </span>
          )}
        </span>
        {isAsked && (
          <>
            <Button busy={busy} isDisabled={isClosed} onPress={() => void save(owner.value, owner)}>
              {t("plan.takeOn")}
            </Button>
            <Button look="quiet" busy={busy} isDisabled={isClosed} onPress={() => void save(null, owner)}>
              {t("plan.giveBack")}
            </Button>
          </>
        )}
        {!over && (
          <Button
            ref={opener}
            isDisabled={isClosed}
            aria-label={`${verb}: ${t("plan.changeOwner", { what: milestone.title.value })}`}
            onPress={() => setOver(owner)}
          >
            {verb}
          </Button>
        )}
      </div>
      {!over && <Refused reason={failure} />}
      {over && (
        <HolderForm
          label={t("plan.changeOwner", { what: milestone.title.value })}
          value={over.value}
          personNeeded={false}
          busy={busy}
          failure={failure}
          onSave={(value) => void save(value, over)}
          onClose={close}
        />
      )}
      <KeptValues label={t("plan.owner")} field={owner} inWords={inWords} toAct={toAct} disabled={isClosed} />
    </div>
  );
}
