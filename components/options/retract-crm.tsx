// An admin takes back a CRM that was published, told before what that means for members. In the list of published ones.
import { useState } from "react";
import type { PublishedCrm } from "#lib/messaging/crms-view.ts";
import { hostOfPattern } from "#lib/util/host-pattern.ts";
import { useActs } from "../deal/use-acts.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import type { Say } from "../record/deal-view-props.ts";

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
  const { act, busy, failure, clear } = useActs();
  const retract = async () => {
    if (!(await act({ command: "crm.retract", mutation: { tableId, label } }))) return;
    setAsking(false);
    say(t("pubCrm.retracted", { label }), null);
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
        onConfirm={() => void retract()}
        onClose={close}
      >
        <div className="flex flex-col gap-2">
          <p>{t("pubCrm.retractHosts", { hosts: listed(matches.map(hostOfPattern)) })}</p>
          <p>{t("pubCrm.retractFiles")}</p>
          <p>{t("pubCrm.retractAgain")}</p>
        </div>
      </ConfirmDialog>
    </>
  );
}
