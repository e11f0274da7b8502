// An admin takes back a CRM that was published, told before what that means for members. In the list of published ones.
import { useState } from "react";
import type { PublishedCrm } from "#lib/messaging/crms-view.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { AskedHosts } from "../setup/asked-hosts.tsx";
import { usePublishing } from "./use-publishing.ts";

export function RetractCrm({
  published,
  organisation,
  say,
}: {
  published: PublishedCrm;
  organisation: string;
  say: Say;
}) {
  // As it was when it was asked of: a colleague may publish another meanwhile.
  const [asked, setAsked] = useState<PublishedCrm | null>(null);
  const { retract, busy, failure, clear } = usePublishing(organisation, say);
  const confirm = async (of: PublishedCrm) => {
    if (await retract(of)) setAsked(null);
  };
  const close = () => {
    setAsked(null);
    clear();
  };
  const name = t("pubCrm.retractOne", { label: published.label });
  return (
    <>
      <Button look="quiet" aria-label={name} onPress={() => setAsked(published)}>
        {t("pubCrm.retract")}
      </Button>
      {asked && (
        <ConfirmDialog
          open
          title={t("pubCrm.retractSure", { label: asked.label, organisation })}
          confirm={t("pubCrm.retract")}
          busy={busy}
          failure={failure}
          onConfirm={() => void confirm(asked)}
          onClose={close}
        >
          <div className="flex flex-col gap-2">
            <AskedHosts lead={t("pubCrm.retractHosts")} patterns={asked.matches} />
            <p>{t("pubCrm.retractFiles")}</p>
            <p>{t("pubCrm.retractAgain")}</p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
