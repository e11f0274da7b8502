// Records what a partner that does not use Tandem answered to a registration: shows the terms it answered to, takes who, when
// and with what document. Called by the card of a deal, for a placeholder of the reader's own organisation.
import { useState } from "react";
import type { StatementNotice } from "#lib/contract/credit-statement.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Person } from "#lib/contract/shapes.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { acceptedText, termsLines } from "../deal/terms-lines.ts";
import { TermsList } from "../deal/terms-list.tsx";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Section } from "../parts/section.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { emptyGiven, type GivenErrors, GivenFields, givenFrom } from "./given-fields.tsx";

const kinds = (["accepted", "objected"] as const).map((value) => ({ value, label: t(`offline.${value}`) }));

export function RecordAnswer({
  deal: { deal, registration },
  partner,
  contact,
  policy,
  notices,
  now,
  onClose,
}: {
  deal: DealView;
  /** The placeholder. */
  partner: { id: string; name: string };
  /** Whom we know there. */
  contact: Person | null;
  policy: PolicyOffer | null;
  notices: readonly StatementNotice[];
  now: number;
  onClose(): void;
}) {
  const { act, busy, failure } = useActs();
  const [kind, setKind] = useState<(typeof kinds)[number]["value"]>("accepted");
  const [reason, setReason] = useState("");
  const [values, setValues] = useState(() => emptyGiven(contact, now));
  const [tried, setTried] = useState(false);
  const { revision } = registration;
  if (!revision) return null;
  const name = partner.name.slice(0, 80);
  const lines = termsLines(deal.name, revision.terms, policy);
  const { given, errors } = givenFrom(values, now);
  const shown: GivenErrors = (tried && errors) || {};
  const isReasonMissing = kind === "objected" && reason.trim() === "";
  const save = async () => {
    setTried(true);
    if (!given || isReasonMissing) return;
    const text = `${t("offline.says", { partner: name })}\n${acceptedText(lines, notices)}`;
    const mutation = {
      dealId: deal.id,
      revisionId: revision.id,
      organisationId: partner.id,
      answerId: newId(),
      termsHash: termsHash(revision.terms),
      answer: kind === "accepted" ? { kind, text } : { kind, reason: reason.trim() },
      given,
    };
    if (await act({ command: "deal.record", mutation })) onClose();
  };
  const title = t("offline.recordTitle", { name });
  return (
    <form
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="tandem-enter flex flex-col gap-3 rounded-list border border-edge p-3"
    >
      <Section title={title} level={3}>
        <p className="text-quiet">{t("offline.recordLead")}</p>
        <Choice label={t("offline.answer")} value={kind} options={kinds} onChange={(next) => setKind(next)} />
        {kind === "objected" && (
          <TextInput
            long
            isRequired
            label={t("offline.reason")}
            value={reason}
            maxLength={5_000}
            error={tried && isReasonMissing ? t("offline.reasonNeeded") : undefined}
            onChange={setReason}
          />
        )}
        <GivenFields values={values} errors={shown} onChange={setValues} />
      </Section>
      <Section title={t("offline.termsShown")} level={3}>
        <TermsList lines={lines} />
      </Section>
      <Failure reason={failure} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="primary" type="submit" busy={busy}>
          {t("offline.save")}
        </Button>
      </div>
    </form>
  );
}
