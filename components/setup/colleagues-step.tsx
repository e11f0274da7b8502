// Invites colleagues, each with a member role.
import { useState } from "react";
import { z } from "zod";
import type { Member } from "#lib/contract/records.ts";
import { type MemberRole, memberRole } from "#lib/contract/words.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { ago } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useApi, useQuestion } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { isAllowed, mayInviteMembers, RoleGate } from "./role-gate.tsx";
import { SmallForm } from "./small-form.tsx";

const schema = z.object({ email: z.email({ error: () => t("partner.emailBad") }) });
export const roleOptions = memberRole.options.map((value) => ({ value, label: t(`role.${value}`) }));

export function ColleaguesStep({
  session: { member, organisation },
  members,
}: {
  session: SessionView;
  members: readonly Member[];
}) {
  const api = useApi();
  const { now } = usePlatform();
  const [role, setRole] = useState<MemberRole>("rep");
  const { run, busy, failure } = useRun();
  const open = useQuestion("listMemberInvitations", {});
  const invitations = open.data?.invitations ?? [];
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("colleague.lead")}</p>
      {invitations.length > 0 && (
        <ul className={listLook}>
          {invitations.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center gap-2 p-3">
              <span className="min-w-[min(11rem,100%)] flex-1">
                <Clamped
                  text={t("colleague.invited", {
                    email: invitation.email,
                    role: t(`role.${invitation.role}`),
                    when: ago(invitation.createdAt, now()),
                  })}
                />
              </span>
              {isAllowed(member, mayInviteMembers) && (
                <Button
                  look="quiet"
                  busy={busy}
                  onPress={() =>
                    void run(() => api("revokeMemberInvitation", { id: invitation.id })).then(
                      (done) => done && open.reload(),
                    )
                  }
                >
                  {t("partner.revoke")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Failure reason={failure ?? open.failure} />
      <RoleGate
        member={member}
        members={members}
        roles={mayInviteMembers}
        organisation={organisation?.name ?? ""}
      >
        <SmallForm
          fields={[{ name: "email", label: t("colleague.email"), type: "email" }]}
          schema={schema}
          submit={t("partner.invite")}
          look="plain"
          extra={
            <Choice<MemberRole>
              label={t("colleague.role")}
              value={role}
              options={roleOptions}
              onChange={setRole}
              className="w-44 max-w-full"
            />
          }
          onSubmit={async ({ email = "" }) => {
            await api("inviteMember", { email, role });
            open.reload();
          }}
        />
      </RoleGate>
    </div>
  );
}
