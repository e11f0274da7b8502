// Partnerships: what each partner is to us, what it sees, and ending it.
import { useState } from "react";
import type { OfflinePartner } from "#lib/contract/offline.ts";
import type { Member, Partnership } from "#lib/contract/records.ts";
import { partneringRoles } from "#lib/contract/roles.ts";
import type { KeptApart } from "#lib/messaging/partnerships-view.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { AskToJoin } from "../offline/joining.tsx";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { EditOfflinePartner, NOT_SET, tierOptions, typeOptions } from "../offline/offline-partner-form.tsx";
import { Avatar } from "../parts/avatar.tsx";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { PartnersStep } from "../setup/partners-step.tsx";
import { isAllowed } from "../setup/role-gate.tsx";
import { SharingStep } from "../setup/sharing-step.tsx";
import { useApi, useQuestion } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { CorrectionsSection } from "./corrections-section.tsx";
import { KeepApartSection } from "./keep-apart-section.tsx";

/** The website, and whom to call there. */
function knownOf({ website, contact }: OfflinePartner): string {
  const person = contact && [contact.name, contact.title].filter(Boolean).join(", ");
  return [website, person ?? t("offline.noContact")].filter(Boolean).join(" · ");
}

function Profile({ partnership, canEdit }: { partnership: Partnership; canEdit: boolean }) {
  const api = useApi();
  const [ending, setEnding] = useState(false);
  const [editing, setEditing] = useState(false);
  const [inviting, setInviting] = useState(false);
  const { run, busy, failure } = useRun();
  const { id, partner, offline, partnerType: type, investmentTier: tier } = partnership;
  const name = partner.name.slice(0, 80);
  const describe = (next: Pick<Partnership, "partnerType" | "investmentTier">) =>
    void run(() => api("describePartnership", { id, ...next }));
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="flex min-w-[min(11rem,100%)] flex-1 items-center gap-2 self-center">
          <Avatar id={partner.id} name={partner.name} />
          <div className="flex min-w-0 flex-col items-start gap-0.5">
            <span className="font-semibold">
              <Clamped text={partner.name} />
            </span>
            {offline && <OfflineBadge />}
            {offline && (
              <span className="text-small text-quiet">
                <Clamped text={knownOf(offline)} lines={2} />
              </span>
            )}
          </div>
        </div>
        <Choice
          label={t("partner.type")}
          value={type ?? NOT_SET}
          options={typeOptions}
          readOnly={!canEdit}
          onChange={(next) => describe({ partnerType: next === NOT_SET ? null : next, investmentTier: tier })}
          className="w-40 max-w-full"
        />
        <Choice
          label={t("partner.tier")}
          value={tier ?? NOT_SET}
          options={tierOptions}
          readOnly={!canEdit}
          onChange={(next) => describe({ partnerType: type, investmentTier: next === NOT_SET ? null : next })}
          className="w-40 max-w-full"
        />
        {canEdit && offline && (
          <Button
            aria-expanded={inviting}
            aria-label={t("offline.askOf", { name })}
            onPress={() => setInviting(!inviting)}
          >
            {t("offline.ask")}
          </Button>
        )}
        {canEdit && offline && (
          <Button
            aria-expanded={editing}
            aria-label={t("offline.editOf", { name })}
            onPress={() => setEditing(!editing)}
          >
            {t("offline.edit")}
          </Button>
        )}
        {canEdit && (
          <Button onPress={() => setEnding(true)} aria-label={`${t("partner.end")} ${name}`}>
            {t("partner.end")}
          </Button>
        )}
      </div>
      {editing && offline && (
        <EditOfflinePartner partnership={partnership} onSaved={() => setEditing(false)} />
      )}
      {inviting && offline && <AskToJoin partnership={partnership} onAsked={() => setInviting(false)} />}
      <RowHistory rowId={id} of={name} />
      {!ending && <Failure reason={failure} />}
      <ConfirmDialog
        open={ending}
        title={t("partner.endTitle", { partner: name })}
        confirm={t("partner.endConfirm")}
        busy={busy}
        failure={failure}
        onConfirm={() =>
          void run(() => api("endPartnership", { id })).then((done) => done && setEnding(false))
        }
        onClose={() => setEnding(false)}
      >
        {t(offline ? "offline.endBody" : "partner.endBody")}
      </ConfirmDialog>
    </li>
  );
}

export function PartnershipsSection({
  session,
  partnerships,
  competitors,
  members,
  say,
}: {
  session: SessionView;
  partnerships: readonly Partnership[];
  competitors: readonly KeptApart[];
  members: readonly Member[];
  say: Say;
}) {
  const me = useQuestion("me", {});
  const canEdit = isAllowed(session.member, partneringRoles);
  const active = partnerships.filter(({ status }) => status === "active");
  return (
    <div className="flex flex-col gap-6">
      {active.length > 0 && (
        <div className="flex flex-col gap-2">
          <ul className={listLook}>
            {active.map((partnership) => (
              <Profile key={partnership.id} partnership={partnership} canEdit={canEdit} />
            ))}
          </ul>
          <p className="text-small text-quiet">{t("partner.ours")}</p>
        </div>
      )}
      <PartnersStep
        session={session}
        me={me.data}
        partnerships={partnerships.filter(({ status }) => status === "ended")}
        members={members}
        onChanged={me.reload}
      />
      {active.length > 0 && (
        // Whom to ask is said once, above.
        <Section level={3} title={t("sharing.stepTitle")}>
          <SharingStep session={session} partnerships={partnerships} members={members} asksNobody />
        </Section>
      )}
      <KeepApartSection session={session} partnerships={partnerships} competitors={competitors} />
      <CorrectionsSection say={say} />
    </div>
  );
}
