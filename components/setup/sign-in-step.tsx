// Signs in to the backend of the person's company, or of someone it trusts.
import { useState } from "react";
import { z } from "zod";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { SignOut } from "../panel/sign-out.tsx";
import { Button } from "../parts/button.tsx";
import { useSurface } from "../surface/surface-context.tsx";
import { SmallForm } from "./small-form.tsx";

const local = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/;
const schema = z.object({
  backend: z
    .string()
    .trim()
    .refine((value) => local.test(value) || /^https:\/\/[^/\s]+/.test(value), {
      error: () => t("signIn.backendBad"),
    }),
});

export function SignInStep({ session }: { session: SessionView }) {
  const surface = useSurface();
  const [leaving, setLeaving] = useState(false);
  if (session.state !== "signed_out") {
    return (
      <div className="flex flex-col items-start gap-2">
        <p className="text-quiet">{session.backendUrl}</p>
        <Button onPress={() => setLeaving(true)}>{t("options.signOut")}</Button>
        <SignOut open={leaving} onClose={() => setLeaving(false)} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("signIn.lead")}</p>
      <SmallForm
        key={session.backendUrl}
        fields={[{ name: "backend", label: t("signIn.backend"), hint: t("signIn.backendHint"), type: "url" }]}
        schema={schema}
        initial={{ backend: session.backendUrl }}
        submit={t("signIn.button")}
        keep
        onSubmit={async ({ backend = "" }) => {
          const url = backend.replace(/\/+$/, "");
          if (url !== session.backendUrl) await surface.run("session.setBackend", { url });
          await surface.run("session.signIn", {});
        }}
      />
    </div>
  );
}
