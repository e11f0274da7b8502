// Invites partners, answers their invitations, and shows how each stands.
import { useState } from "react";
import { z } from "zod";
import type { ApiResponse } from "#lib/contract/api.ts";
import type { Member, Partnership } from "#lib/contract/records.ts";
import { partneringRoles } from "#lib/contract/roles.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { ago, date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { AreWeThat, Claims } from "../offline/joining.tsx";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { AddOfflinePartner } from "../offline/offline-partner-form.tsx";
import { Avatar } from "../parts/avatar.tsx";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useApi, useQuestion } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { isAllowed, RoleGate } from "./role-gate.tsx";
import { SmallForm } from "./small-form.tsx";

const schema = z.object({
  companyName: z
    .string()
    .trim()
    .min(1, { error: () => t("partner.companyNeeded") })
    .max(300),
  email: z.email({ error: () => t("partner.emailBad") }),
});
const isClaim = ({ placeholderName }: { placeholderName?: string | null | undefined }) =>
  Boolean(placeholderName);
const rowLook = "flex flex-wrap items-start gap-2 p-3";

export function PartnersStep({
  session,
  me,
  partnerships,
  members,
  onChanged,
}: {
  session: SessionView;
  me: ApiResponse<"me"> | null;
  partnerships: readonly Partnership[];
  members: readonly Member[];
  onChanged(): void;
}) {
  const api = useApi();
  const { now } = usePlatform();
  const { run, busy, failure } = useRun();
  const sent = useQuestion("listPartnershipInvitations", {});
  const { member, organisation } = session;
  const [adding, setAdding] = useState(false);
  const allowed = isAllowed(member, partneringRoles);
  const claims = useQuestion("listPlaceholderClaims", {});
  const said = me?.placeholderClaims ?? [];
  const asked = me?.partnershipInvitations ?? [];
  const waiting = sent.data?.invitations ?? [];
  const after = (done: unknown) => {
    if (!done) return;
    onChanged();
    sent.reload();
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("partner.lead")}</p>
      <Claims
        claims={claims.data?.claims ?? []}
        role={member?.role}
        now={now()}
        onAnswered={() => {
          claims.reload();
          after(true);
        }}
      />
      {said.length + asked.length + partnerships.length + waiting.length > 0 && (
        <ul className={listLook}>
          {said.map(({ id, organisation: owner, placeholderName }) => (
            <li key={id} className={rowLook}>
              <Avatar id={owner.id} name={owner.name} />
              <span className="min-w-[min(11rem,100%)] flex-1">
                <Clamped
                  lines={2}
                  text={t("offline.waitsForThem", { placeholder: placeholderName, organisation: owner.name })}
                />
                <span className="block text-small text-quiet">{t("partner.waiting")}</span>
              </span>
            </li>
          ))}
          {asked.filter(isClaim).map((invitation) => (
            <li key={invitation.id} className={rowLook}>
              <Avatar id={invitation.organisation.id} name={invitation.organisation.name} />
              <AreWeThat invitation={invitation} role={member?.role} onSaid={() => after(true)} />
            </li>
          ))}
          {asked
            .filter((each) => !isClaim(each))
            .map((invitation) => (
              <li key={invitation.id} className={rowLook}>
                <Avatar id={invitation.organisation.id} name={invitation.organisation.name} />
                <span className="min-w-[min(11rem,100%)] flex-1">
                  <Clamped
                    text={t("partner.asks", {
                      name: invitation.invitedByName,
                      organisation: invitation.organisation.name,
                    })}
                  />
                </span>
                {allowed && (
                  <Button
                    look="primary"
                    busy={busy}
                    onPress={() =>
                      void run(() => api("acceptPartnership", { id: invitation.id })).then(after)
                    }
                  >
                    {t("partner.accept")}
                  </Button>
                )}
              </li>
            ))}
          {partnerships.map(({ id, partner, status, startedAt, endedAt, offline }) => (
            <li key={id} className={rowLook}>
              <Avatar id={partner.id} name={partner.name} />
              <span className="min-w-[min(11rem,100%)] flex-1">
                <span className="font-semibold">
                  <Clamped text={partner.name} />
                </span>{" "}
                {offline && <OfflineBadge />}
                <span className="block text-small text-quiet">
                  {status === "active"
                    ? t("partner.since", { when: date(startedAt, now()) })
                    : offline?.joined
                      ? t("offline.joinedAs", {
                          name: offline.joined.organisation.name.slice(0, 80),
                          when: date(offline.joined.at, now()),
                        })
                      : t("partner.ended", { when: date(endedAt ?? startedAt, now()) })}
                </span>
              </span>
            </li>
          ))}
          {waiting.map(({ id, companyName, email, createdAt }) => (
            <li key={id} className={rowLook}>
              <span className="min-w-[min(11rem,100%)] flex-1">
                <Clamped
                  text={t("partner.invited", { company: companyName, email, when: ago(createdAt, now()) })}
                />
                <span className="block text-small text-quiet">{t("partner.waiting")}</span>
              </span>
              {allowed && (
                <Button
                  look="quiet"
                  busy={busy}
                  onPress={() => void run(() => api("revokePartnershipInvitation", { id })).then(after)}
                >
                  {t("partner.revoke")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Failure reason={failure ?? sent.failure} />
      <RoleGate
        member={member}
        members={members}
        roles={partneringRoles}
        organisation={organisation?.name ?? ""}
      >
        <SmallForm
          fields={[
            { name: "companyName", label: t("partner.company") },
            { name: "email", label: t("partner.email"), type: "email" },
          ]}
          schema={schema}
          submit={t("partner.invite")}
          look={asked.length + partnerships.length > 0 ? "plain" : "primary"}
          onSubmit={async ({ companyName = "", email = "" }) => {
            await api("invitePartner", { companyName, email });
            sent.reload();
          }}
        />
        {adding ? (
          <AddOfflinePartner onAdded={() => setAdding(false)} />
        ) : (
          <Button look="quiet" className="self-start" onPress={() => setAdding(true)}>
            {t("offline.addOpen")}
          </Button>
        )}
      </RoleGate>
    </div>
  );
}
