// Names our account as a partner calls it, where neither website nor name told matching that the two are one company. What
// comes of it depends on what that partner shares, and the form says no more. Called by the account's corrections.
import { useState } from "react";
import type { Account, Partnership } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Choice } from "../parts/choice.tsx";
import { FormActions } from "../parts/form-actions.tsx";
import { TextInput } from "../parts/text-input.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { short, useCorrections } from "./correction-acts.ts";

type Theirs = { name: string; domain: string | null };

/** A website where there is one in it, else a name; `shared`: a website that says nothing. */
async function readTheirs(written: string): Promise<Theirs | "shared"> {
  const text = written.trim().slice(0, 300);
  if (!/^\S+\.\S{2,}$/.test(text)) return { name: text, domain: null };
  // The list of suffixes is fetched only when needed.
  const { registrableDomain } = await import("#lib/domain/registrable-domain.ts");
  const domain = registrableDomain(text);
  return domain === null ? "shared" : { name: domain, domain };
}

export function NameCompany({
  account,
  partnerships,
  say,
  onClose,
}: {
  account: Account;
  /** Those that use Tandem; at least one. */
  partnerships: readonly Partnership[];
  say: Say;
  onClose(): void;
}) {
  const [chosen, setChosen] = useState(partnerships[0]?.id ?? "");
  const [written, setWritten] = useState("");
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<"missing" | "shared" | null>(null);
  const { correct, busy, failure } = useCorrections(say);
  const ours = short(account.name);
  const write = (text: string) => {
    setWritten(text);
    if (wrong === "shared") setWrong(null);
  };
  const save = async () => {
    const partnership = partnerships.find(({ id }) => id === chosen);
    if (!partnership || written.trim() === "" || reason.trim() === "") return setWrong("missing");
    const theirs = await readTheirs(written);
    if (theirs === "shared") return setWrong("shared");
    const partner = short(partnership.partner.name);
    const told = t("correct.named", { theirs: short(theirs.name), partner, ours });
    const said = { partnershipId: chosen, says: "same", theirs, reason: reason.trim() } as const;
    if (await correct(account, said, told)) onClose();
  };
  return (
    <form
      aria-label={t("correct.sameTitle", { ours })}
      noValidate
      className="flex flex-col gap-3 rounded-list border border-edge p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 className="font-semibold">{t("correct.sameTitle", { ours })}</h3>
      <Choice
        label={t("correct.partner")}
        value={chosen}
        options={partnerships.map(({ id, partner }) => ({ value: id, label: partner.name }))}
        onChange={setChosen}
      />
      <TextInput
        autoFocus
        isRequired
        label={t("correct.theirWebsite")}
        hint={t("correct.theirWebsiteHint")}
        value={written}
        maxLength={300}
        error={
          wrong === "shared"
            ? t("correct.shared")
            : wrong && written.trim() === ""
              ? t("correct.theirMissing")
              : undefined
        }
        onChange={write}
      />
      <TextInput
        long
        isRequired
        label={t("correct.reason")}
        value={reason}
        maxLength={5_000}
        error={wrong && reason.trim() === "" ? t("correct.reasonMissing") : undefined}
        onChange={setReason}
      />
      <p className="text-small text-quiet">{t("correct.sameBody")}</p>
      <Failure reason={failure && t("correct.failed", { reason: failure })} />
      <FormActions submit={t("correct.sameDo")} busy={busy} onClose={onClose} />
    </form>
  );
}
