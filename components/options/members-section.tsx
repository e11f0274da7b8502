// The organisation's members: roles, deactivation, invitations.
import { useState } from "react";
import type { Member } from "#lib/contract/records.ts";
import type { DeviceHealth } from "#lib/contract/sync-health.ts";
import type { MemberRole } from "#lib/contract/words.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { listLook } from "../parts/section.tsx";
import { ColleaguesStep, roleOptions } from "../setup/colleagues-step.tsx";
import { isAllowed, mayInviteMembers } from "../setup/role-gate.tsx";
import { useApi, useQuestion } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";
import { MemberHolds } from "./member-holds.tsx";
import { MemberSync } from "./member-sync.tsx";

type MemberRowProps = {
  member: Member;
  canEdit: boolean;
  isMe: boolean;
  /** null: not known, or not for this reader. */
  devices: readonly DeviceHealth[] | null;
};

function MemberRow({ member, canEdit, isMe, devices }: MemberRowProps) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const { run, busy, failure } = useRun();
  const holds = useView("holdings", asking ? { memberId: member.id } : null);
  const { id, name, email, role, status } = member;
  const change = (next: { role: MemberRole; status: Member["status"] }) =>
    run(() => api("changeMember", { id, ...next })).then((done) => done && setAsking(false));
  const active = status === "active";
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-[min(11rem,100%)] flex-1">
          <p className="font-semibold">
            <Clamped text={isMe ? `${name} (${t("options.you")})` : name} />
          </p>
          <p className="text-small text-quiet">
            {email}
            {!active && ` · ${t("options.deactivated")}`}
          </p>
          {active && devices !== null && <MemberSync devices={devices} />}
        </div>
        {canEdit && active ? (
          <Choice<MemberRole>
            label={t("options.roleOf", { name })}
            labelHidden
            value={role}
            options={roleOptions}
            onChange={(next) => void change({ role: next, status })}
            className="w-40 max-w-full"
          />
        ) : (
          <span className="text-quiet">{t(`role.${role}`)}</span>
        )}
        {canEdit && !isMe && (
          <Button
            look="quiet"
            busy={busy && !asking}
            onPress={() => (active ? setAsking(true) : void change({ role, status: "active" }))}
          >
            {active ? t("options.deactivate") : t("options.reactivate")}
          </Button>
        )}
      </div>
      <RowHistory rowId={id} of={name} />
      {!asking && <Failure reason={failure} />}
      <ConfirmDialog
        open={asking}
        title={t("options.deactivateSure", { name })}
        confirm={t("options.deactivate")}
        busy={busy}
        failure={failure}
        onConfirm={() => void change({ role, status: "deactivated" })}
        onClose={() => setAsking(false)}
      >
        <div className="flex flex-col gap-3">
          <MemberHolds name={name} holds={holds ?? null} />
          <p>{t("options.deactivateBody")}</p>
        </div>
      </ConfirmDialog>
    </li>
  );
}

export function MembersSection({ session, members }: { session: SessionView; members: readonly Member[] }) {
  const canEdit = isAllowed(session.member, mayInviteMembers);
  // Where it cannot be had the members stand there without it: offline, or a backend that is older.
  const { data: health } = useQuestion("syncHealth", {}, session.member?.role === "admin");
  return (
    <div className="flex flex-col gap-4">
      <ul className={listLook}>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            canEdit={canEdit}
            isMe={member.id === session.member?.id}
            devices={health?.members.find(({ memberId }) => memberId === member.id)?.devices ?? null}
          />
        ))}
      </ul>
      <RowHistory rowId={null} about="member." of={t("options.members")} />
      <ColleaguesStep session={session} members={members} />
    </div>
  );
}
