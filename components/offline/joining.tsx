// How a partner that does not use Tandem joins, on both sides: asking it by e-mail, answering who says it is that one; and for
// the newcomer, saying so and waiting. Needs an admin of each side. Called by the first run and the options.
import { useState } from "react";
import { z } from "zod";
import type { ApiResponse } from "#lib/contract/api.ts";
import type { Partnership } from "#lib/contract/records.ts";
import type { MemberRole } from "#lib/contract/words.ts";
import { ago } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { listLook } from "../parts/section.tsx";
import { SmallForm } from "../setup/small-form.tsx";
import { useApi } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";

const rowLook = "flex flex-wrap items-start gap-2 p-3";
const schema = z.object({ email: z.email({ error: () => t("partner.emailBad") }) });

/** Asks the company behind a placeholder of ours to join. */
export function AskToJoin({ partnership, onAsked }: { partnership: Partnership; onAsked(): void }) {
  const api = useApi();
  const name = partnership.partner.name;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-quiet">{t("offline.askLead", { name: name.slice(0, 80) })}</p>
      <SmallForm
        fields={[{ name: "email", label: t("partner.email"), type: "email" }]}
        schema={schema}
        submit={t("partner.invite")}
        look="plain"
        onSubmit={async ({ email = "" }) => {
          await api("invitePartner", { companyName: name, email, partnershipId: partnership.id });
          onAsked();
        }}
      />
    </div>
  );
}

type Claim = ApiResponse<"listPlaceholderClaims">["claims"][number];

/** Organisations that say they are a placeholder of ours. */
export function Claims({
  claims,
  role,
  now,
  onAnswered,
}: {
  claims: readonly Claim[];
  role: MemberRole | undefined;
  now: number;
  onAnswered(): void;
}) {
  const api = useApi();
  const { run, busy, failure } = useRun();
  const [asking, setAsking] = useState<{ claim: Claim; confirmed: boolean } | null>(null);
  if (claims.length === 0) return null;
  const company = asking?.claim.companyName.slice(0, 80) ?? "";
  const placeholder = asking?.claim.placeholder.name.slice(0, 80) ?? "";
  return (
    <>
      <ul aria-label={t("offline.claims")} className={listLook}>
        {claims.map((claim) => (
          <li key={claim.id} className={rowLook}>
            <span className="min-w-[min(11rem,100%)] flex-1">
              <Clamped
                lines={3}
                text={t("offline.claim", {
                  company: claim.companyName,
                  placeholder: claim.placeholder.name,
                })}
              />
              <span className="block text-small text-quiet">
                {t("offline.claimedBy", { name: claim.claimedByName, when: ago(claim.claimedAt, now) })}
                {role !== "admin" && ` · ${t("offline.needsAdmin")}`}
              </span>
            </span>
            {role === "admin" && (
              <>
                <Button onPress={() => setAsking({ claim, confirmed: true })}>{t("offline.confirm")}</Button>
                <Button look="quiet" onPress={() => setAsking({ claim, confirmed: false })}>
                  {t("offline.refuse")}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asking !== null}
        title={t(asking?.confirmed ? "offline.confirmTitle" : "offline.refuseTitle", {
          company,
          placeholder,
        })}
        confirm={t(asking?.confirmed ? "offline.confirm" : "offline.refuse")}
        look={asking?.confirmed ? "primary" : "danger"}
        busy={busy}
        failure={failure}
        onConfirm={() => {
          if (!asking) return;
          const answer = { id: asking.claim.id, confirmed: asking.confirmed };
          void run(() => api("answerPlaceholderClaim", answer)).then((done) => {
            if (!done) return;
            setAsking(null);
            onAnswered();
          });
        }}
        onClose={() => setAsking(null)}
      >
        {t(asking?.confirmed ? "offline.confirmBody" : "offline.refuseBody", { placeholder })}
      </ConfirmDialog>
    </>
  );
}

type Invitation = ApiResponse<"me">["partnershipInvitations"][number];

/** Asked of us: are we that company? What we said waits for the other side. */
export function AreWeThat({
  invitation,
  role,
  onSaid,
}: {
  invitation: Invitation;
  role: MemberRole | undefined;
  onSaid(): void;
}) {
  const api = useApi();
  const { run, busy, failure } = useRun();
  return (
    <>
      <span className="min-w-[min(11rem,100%)] flex-1">
        <Clamped
          lines={3}
          text={t("offline.areYou", {
            name: invitation.invitedByName,
            organisation: invitation.organisation.name,
            placeholder: invitation.placeholderName ?? "",
          })}
        />
        <span className="block text-small text-quiet">
          {t(role === "admin" ? "offline.areYouMeans" : "offline.needsAdmin")}
        </span>
        <Failure reason={failure} />
      </span>
      {role === "admin" && (
        <Button
          busy={busy}
          onPress={() =>
            void run(() => api("claimPlaceholder", { id: invitation.id })).then((done) => done && onSaid())
          }
        >
          {t("offline.weAre")}
        </Button>
      )}
    </>
  );
}
