// Adds somebody to the map, with the role that was missing where a gap asked for it.
import { useState } from "react";
import type { PlanValue } from "#lib/contract/plan.ts";
import { stakeholderRole } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Refused } from "./field-note.tsx";
import { formKeys } from "./form-keys.ts";
import { usePlan, useWrite } from "./plan-context.tsx";
import { addingStakeholder } from "./stakeholder-acts.ts";

type Role = PlanValue<"stakeholderRole">;
const NONE = "none";

export function AddStakeholder({ place, role: asked }: { place: string; role: Role }) {
  const { deal, dealId, open } = usePlan();
  const { put, busy, failure } = useWrite();
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [role, setRole] = useState<Role>(asked);
  const [isMissing, setMissing] = useState(false);
  const submit = async () => {
    if (name.trim() === "") return setMissing(true);
    const last = deal.plan.stakeholders.at(-1)?.stakeholder.order.value ?? "";
    const added = addingStakeholder(dealId, last, { name: name.trim(), title: title.trim() || null, role });
    // Who knows them is filled in their row.
    if (await put(added)) open(`stakeholder:${added.id}`);
  };
  return (
    <form
      {...formKeys(() => open(null))}
      aria-label={t("plan.addStakeholder")}
      data-place={place}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="flex flex-col gap-2 rounded-list border border-line bg-raised p-3"
    >
      <div className="grid grid-cols-1 gap-2 min-[360px]:grid-cols-2">
        <TextInput
          autoFocus
          label={t("plan.name")}
          value={name}
          maxLength={300}
          error={isMissing && name.trim() === "" ? t("plan.needed", { what: t("plan.name") }) : undefined}
          onChange={setName}
        />
        <TextInput label={t("plan.jobTitle")} value={title} maxLength={300} onChange={setTitle} />
        <Choice
          label={t("plan.stakeholderRole")}
          value={role ?? NONE}
          options={[
            { value: NONE, label: t("plan.roleNone") },
            ...stakeholderRole.options.map((value) => ({ value, label: t(`stakeholderRole.${value}`) })),
          ]}
          onChange={(chosen) => setRole(chosen === NONE ? null : stakeholderRole.parse(chosen))}
        />
      </div>
      <Refused reason={failure} />
      <div className="flex gap-2">
        <Button type="submit" busy={busy}>
          {t("plan.add")}
        </Button>
        <Button look="quiet" onPress={() => open(null)}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
