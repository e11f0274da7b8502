// Joins the organisation that invited this person, or creates one.
import { z } from "zod";
import type { ApiResponse } from "#lib/contract/api.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { listLook } from "../parts/section.tsx";
import { useApi } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { SmallForm } from "./small-form.tsx";

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => t("org.nameNeeded") })
    .max(300),
});

export function OrganisationStep({ me, onChanged }: { me: ApiResponse<"me">; onChanged(): void }) {
  const api = useApi();
  const { run, busy, failure } = useRun();
  if (!me.emailVerified) return <p className="text-warn">{t("signIn.unverified", { email: me.email })}</p>;
  if (me.organisation) return null;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("org.lead")}</p>
      {me.memberInvitations.length > 0 && (
        <ul className={listLook}>
          {me.memberInvitations.map(({ id, organisation, role, invitedByName }) => (
            <li key={id} className="flex flex-wrap items-center gap-2 p-3">
              <span className="min-w-[min(11rem,100%)] flex-1">
                {t("org.invited", {
                  name: invitedByName,
                  organisation: organisation.name,
                  role: t(`role.${role}`),
                })}
              </span>
              <Button
                look="primary"
                busy={busy}
                onPress={() =>
                  void run(() => api("redeemMemberInvitation", { id })).then((done) => done && onChanged())
                }
              >
                {t("org.join")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Failure reason={failure} />
      {me.memberInvitations.length > 0 && <p className="text-quiet">{t("org.or")}</p>}
      <SmallForm
        fields={[{ name: "name", label: t("org.name") }]}
        schema={schema}
        submit={t("org.create")}
        look={me.memberInvitations.length > 0 ? "plain" : "primary"}
        onSubmit={async ({ name = "" }) => {
          await api("createOrganisation", { name });
          onChanged();
        }}
      />
    </div>
  );
}
