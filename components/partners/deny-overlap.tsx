// "Not the same company?", beside how an overlap was found: asks why, because colleagues go by it. Called by a partner's row.
import { useState } from "react";
import type { Account } from "#lib/contract/records.ts";
import type { PartnerInAccount } from "#lib/messaging/surface-port.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { short, useCorrections } from "./correction-acts.ts";

export function DenyOverlap({
  item: { partnership, overlap },
  account,
  say,
}: {
  item: PartnerInAccount;
  account: Account;
  say: Say;
}) {
  const [open, setOpen] = useState(false);
  const { correct, busy, failure, clear } = useCorrections(say);
  const { name, domain } = overlap.theirs;
  const partner = short(partnership.partner.name);
  const theirs = short(name);
  const close = () => {
    clear();
    setOpen(false);
  };
  const deny = async (reason: string) => {
    const said = {
      partnershipId: partnership.id,
      says: "not_same",
      theirs: { name, domain },
      reason,
    } as const;
    if (await correct(account, said, t("correct.denied", { theirs, partner }))) setOpen(false);
  };
  return (
    <>
      <Button
        look="link"
        className="self-start text-small"
        aria-label={t("correct.denyNamed", { theirs, partner })}
        onPress={() => setOpen(true)}
      >
        {t("correct.deny")}
      </Button>
      <ReasonDialog
        open={open}
        title={t("correct.denyTitle")}
        body={t("correct.denyBody", { theirs, partner, ours: short(account.name) })}
        confirm={t("correct.denyDo")}
        look="primary"
        needsReason
        missing={t("correct.reasonMissing")}
        busy={busy}
        failure={failure}
        onConfirm={(reason) => void deny(reason)}
        onClose={close}
      />
    </>
  );
}
