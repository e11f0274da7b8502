// Records that a partner that does not use Tandem accepted a version of a credit policy: by whom there, when, with what
// document. Called by the policies in the options.
import { useState } from "react";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Partnership } from "#lib/contract/records.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import { emptyGiven, type GivenErrors, GivenFields, givenFrom } from "./given-fields.tsx";

export function RecordPolicy({
  partnership,
  offer,
  text,
  now,
  onClose,
}: {
  partnership: Partnership;
  offer: PolicyOffer;
  /** What was accepted, in words. */
  text: string;
  now: number;
  onClose(): void;
}) {
  const { act, busy, failure } = useActs();
  const [values, setValues] = useState(() => emptyGiven(partnership.offline?.contact ?? null, now));
  const [tried, setTried] = useState(false);
  const { given, errors } = givenFrom(values, now);
  const shown: GivenErrors = (tried && errors) || {};
  const partner = partnership.partner.name.slice(0, 80);
  const title = t("offline.policyRecordOf", { partner, version: offer.version });
  const save = async () => {
    setTried(true);
    if (!given) return;
    const said = `${t("offline.says", { partner })}\n${text}`;
    const of = { partnershipId: partnership.id, policyId: offer.policyId, acceptanceId: newId() };
    if (await act({ command: "policy.record", mutation: { ...of, text: said, given } })) onClose();
  };
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
        <GivenFields values={values} errors={shown} onChange={setValues} />
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
