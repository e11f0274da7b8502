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
  published: { tableId, label, matches },
  organisation,
  say,
}: {
  published: PublishedCrm;
  organisation: string;
  say: Say;
}) {
  const [asking, setAsking] = useState(false);
  const { retract, busy, failure, clear } = usePublishing(organisation, say);
  const confirm = async () => {
    if (await retract(tableId, label)) setAsking(false);
  };
  const close = () => {
    setAsking(false);
    clear();
  };
  return (
    <>
      <Button look="quiet" aria-label={t("pubCrm.retractOne", { label })} onPress={() => setAsking(true)}>
        {t("pubCrm.retract")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("pubCrm.retractSure", { label, organisation })}
        confirm={t("pubCrm.retract")}
        busy={busy}
        failure={failure}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        <div className="flex flex-col gap-2">
          <AskedHosts lead={t("pubCrm.retractHosts")} patterns={matches} />
          <p>{t("pubCrm.retractFiles")}</p>
          <p>{t("pubCrm.retractAgain")}</p>
        </div>
      </ConfirmDialog>
    </>
  );
}
