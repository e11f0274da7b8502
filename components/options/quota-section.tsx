// What our organisation gives its own sellers for joint deals: for who may set it, else to read. Ours alone. In the options.
import { useState } from "react";
import type { Member } from "#lib/contract/records.ts";
import { seniorRoles } from "#lib/contract/roles.ts";
import { sellerOutcome } from "#lib/domain/credit/outcome.ts";
import { startingQuota } from "#lib/domain/credit/quota.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { moneyText, percent } from "../deal/money.ts";
import { useActs } from "../deal/use-acts.ts";
import { RowHistory } from "../history/row-history.tsx";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { PercentField } from "../parts/percent-field.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { RoleGate } from "../setup/role-gate.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";

/** 100,000.00, a number that is easy to follow. */
const EXAMPLE = "10000000";

function QuotaForm({ begun }: { begun: typeof startingQuota }) {
  const { act, busy, failure } = useActs();
  const [typed, setTyped] = useState<typeof startingQuota | null>(null);
  const { quotaBp, acceleratorBp } = typed ?? begun;
  const isSame = quotaBp === begun.quotaBp && acceleratorBp === begun.acceleratorBp;
  const total = sellerOutcome(EXAMPLE, { quotaBp, acceleratorBp }).total;
  return (
    <form
      aria-label={t("quota.settingTitle")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame) return;
        const mutation = { quotaBp, acceleratorBp };
        void act({ command: "quota.set", mutation }).then((done) => done && setTyped(null));
      }}
      className="flex flex-col gap-2"
    >
      <div className="flex flex-wrap items-end gap-3">
        <PercentField
          label={t("quota.settingQuota")}
          hint={t("quota.settingQuotaHint")}
          value={quotaBp}
          onChange={(next) => setTyped({ quotaBp: next, acceleratorBp })}
          className="w-36"
        />
        <PercentField
          label={t("quota.settingAccelerator")}
          hint={t("quota.settingAcceleratorHint")}
          value={acceleratorBp}
          onChange={(next) => setTyped({ quotaBp, acceleratorBp: next })}
          className="w-36"
        />
      </div>
      <p className="text-quiet">
        {t("quota.settingExample", { booked: moneyText(EXAMPLE, "USD"), total: moneyText(total, "USD") })}
      </p>
      <Failure reason={failure} />
      <Button type="submit" busy={busy} isDisabled={isSame} className="self-start">
        {t("quota.save")}
      </Button>
    </form>
  );
}

export function QuotaSection({
  session: { member, organisation },
  members,
}: {
  session: SessionView;
  members: readonly Member[];
}) {
  const { now } = usePlatform();
  const view = useView("own_credit", { dealId: null });
  if (!view || !organisation) return <Placeholder label={t("setup.loading")} blocks={1} />;
  const { quota, isAsked } = view;
  const { quotaBp, acceleratorBp } = quota ?? startingQuota;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("quota.settingLead")}</p>
      <RoleGate member={member} members={members} roles={seniorRoles} organisation={organisation.name}>
        <QuotaForm begun={{ quotaBp, acceleratorBp }} />
      </RoleGate>
      <p className="text-small text-quiet">
        {[
          t("quota.credit", { rate: percent(quotaBp) }),
          t("quota.accelerator", { rate: percent(acceleratorBp) }),
        ]
          .join(" · ")
          .concat(". ")}
        {quota
          ? t("quota.settingBy", { name: quota.set.person.name, date: date(quota.set.at, now()) })
          : t("quota.settingUsual")}
      </p>
      {quota && <RowHistory rowId={quota.id} of={t("quota.settingTitle")} />}
      {isAsked && (
        <p role="status" className="rounded-control bg-raised p-2 text-quiet">
          {t("quota.asked")}
        </p>
      )}
    </div>
  );
}
