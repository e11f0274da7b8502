// One partner after the other: what they see.
import { useState } from "react";
import type { Member, Partnership } from "#lib/contract/records.ts";
import { partneringRoles } from "#lib/contract/roles.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { isAllowed, RoleGate } from "./role-gate.tsx";
import { SharingEditor } from "./sharing-editor.tsx";

export function SharingStep({
  session: { member, organisation },
  partnerships,
  members,
  asksNobody = false,
  onSaved,
  onUnfinished,
}: {
  session: SessionView;
  partnerships: readonly Partnership[];
  members: readonly Member[];
  /** What stands around it has said already whom to ask. */
  asksNobody?: boolean;
  onSaved?: () => void;
  /** Whether something was changed and is not saved yet. */
  onUnfinished?: (unfinished: boolean) => void;
}) {
  // With one that does not use Tandem there is nobody to share with.
  const active = partnerships.filter((each) => each.status === "active" && !isOffline(each));
  const [chosen, setChosen] = useState("");
  const partnership = active.find(({ id }) => id === chosen) ?? active[0];
  if (!partnership) return <p className="text-quiet">{t("sharing.noPartner")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("sharing.stepLead")}</p>
      {active.length > 1 && (
        <Choice
          label={t("form.partner")}
          value={partnership.id}
          options={active.map(({ id, partner }) => ({ value: id, label: partner.name.slice(0, 80) }))}
          onChange={setChosen}
          className="max-w-72"
        />
      )}
      {!asksNobody && (
        <RoleGate
          member={member}
          members={members}
          roles={partneringRoles}
          organisation={organisation?.name ?? ""}
        >
          {null}
        </RoleGate>
      )}
      <SharingEditor
        key={partnership.id}
        partnership={partnership}
        canEdit={isAllowed(member, partneringRoles)}
        {...(onSaved ? { onSaved } : {})}
        {...(onUnfinished ? { onUnfinished } : {})}
      />
    </div>
  );
}
