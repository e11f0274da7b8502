// Writes a new version of our credit policy: from the last one or from usual numbers, with a live example, what differs,
// and the partners it is offered to. Publishing accepts nothing.
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Organisation, Partnership } from "#lib/contract/records.ts";
import { coSellModel } from "#lib/contract/words.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { newId } from "#lib/util/new-id.ts";
import { TermsList } from "../deal/terms-list.tsx";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Section } from "../parts/section.tsx";
import { Tick } from "../touchpoint/tick.tsx";
import { EvidenceEditor } from "./evidence-editor.tsx";
import { ModelEditor } from "./model-editor.tsx";
import { PolicyExample } from "./policy-example.tsx";
import { changedLines, policyLines } from "./policy-lines.ts";
import { policyProblems } from "./policy-problems.ts";
import { RangeFields } from "./range-fields.tsx";
import { RewardsEditor } from "./rewards-editor.tsx";

const unfilled = (["pro_rata", "to_payer"] as const).map((value) => ({
  value,
  label: t(`policy.unfilled.${value}`),
}));

export function PolicyEditor({
  latest,
  partnerships,
  organisation,
  onClose,
}: {
  /** Our last version; null: this is the first. */
  latest: PolicyOffer | null;
  /** Active ones, at least one. */
  partnerships: readonly Partnership[];
  organisation: Organisation;
  onClose(): void;
}) {
  const begun = latest?.terms ?? startingTerms;
  const [terms, setTerms] = useState<CreditTerms>(begun);
  const [chosen, setChosen] = useState<readonly string[]>(() => partnerships.map(({ id }) => id));
  const [ids] = useState(() => ({ policyId: newId(), offers: new Map<string, string>() }));
  const { act, busy, failure } = useActs();
  const numbers = policyProblems(terms);
  const problems = [...numbers, ...(chosen.length === 0 ? [t("policy.problem.partners")] : [])];
  const changes = latest ? changedLines(policyLines(latest.terms), policyLines(terms)) : [];
  const version = latest?.version ?? 0;
  const partner = (partnerships.find(({ id }) => chosen.includes(id)) ?? partnerships[0])?.partner;

  const publish = () => {
    if (problems.length > 0) return;
    const offers = chosen.map((partnershipId) => {
      const offerId = ids.offers.get(partnershipId) ?? newId();
      ids.offers.set(partnershipId, offerId);
      return { offerId, partnershipId };
    });
    const mutation = { policyId: ids.policyId, terms, offers };
    void act({ command: "policy.publish", mutation }).then((done) => done && onClose());
  };

  return (
    <form
      aria-label={t("policy.editor")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publish();
      }}
      className="flex flex-col gap-4 rounded-list border border-edge p-3"
    >
      <Section title={t("policy.editor")} level={3}>
        <p className="text-quiet">{latest ? t("policy.startsFrom", { version }) : t("policy.startsFresh")}</p>
      </Section>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
        <p className="min-w-[min(11rem,100%)] flex-1">
          {t("policy.directRate")}{" "}
          <span className="block text-small text-quiet">{t("policy.directRateSays")}</span>
        </p>
        <RangeFields
          what={t("policy.directRate")}
          value={terms.directRate}
          onChange={(directRate) => setTerms({ ...terms, directRate })}
        />
      </div>
      {coSellModel.options.map((model) => (
        <ModelEditor
          key={model}
          model={model}
          terms={terms}
          before={begun.models[model]}
          onChange={(next) => {
            const { [model]: _gone, ...others } = terms.models;
            setTerms({ ...terms, models: next ? { ...others, [model]: next } : others });
          }}
        />
      ))}
      <Choice
        label={t("policy.unfilled")}
        value={terms.unfilled}
        options={unfilled}
        onChange={(next) => setTerms({ ...terms, unfilled: next })}
      />
      <EvidenceEditor
        terms={terms}
        onChange={(requiredEvidence) => setTerms({ ...terms, requiredEvidence })}
      />
      <RewardsEditor terms={terms} onChange={(rewards) => setTerms({ ...terms, ...rewards })} />
      {partner && (
        <PolicyExample terms={numbers.length === 0 ? terms : null} us={organisation} partner={partner} />
      )}
      {latest && (
        <Section
          level={3}
          title={
            changes.length === 0
              ? t("policy.unchanged", { version })
              : t("policy.changes", { count: changes.length, version })
          }
        >
          <TermsList lines={changes} />
        </Section>
      )}
      <fieldset className="m-0 flex flex-col gap-1 border-0 p-0">
        <legend className="mb-1 p-0 font-semibold">{t("policy.offerTo")}</legend>
        {partnerships.map(({ id, partner: { name } }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
            className="flex min-h-6 items-center gap-2 rounded-control data-focus-visible:outline-2"
          >
            {({ isSelected }) => (
              <>
                <Tick on={isSelected} />
                <Clamped text={name} />
              </>
            )}
          </Checkbox>
        ))}
      </fieldset>
      {problems.length > 0 && (
        <div role="status">
          <ul className="flex list-none flex-col gap-1 text-bad">
            {problems.map((problem) => (
              <li key={problem} className="flex items-start gap-1.5">
                <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
                {problem}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-small text-quiet">{t("policy.publishing")}</p>
      <Failure reason={failure} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" busy={busy} isDisabled={problems.length > 0}>
          {t("policy.publish")}
        </Button>
        <Button onPress={onClose}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
