// Writes a new version of our credit policy: from the last one or from usual numbers, with a live example, what differs,
// and the partners it is offered to. Publishing accepts nothing. Every edit is handed up, to be kept.
import { CircleAlert, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Organisation, Partnership } from "#lib/contract/records.ts";
import { conflictDisclosure, coSellModel } from "#lib/contract/words.ts";
import { newId } from "#lib/util/new-id.ts";
import { TermsList } from "../deal/terms-list.tsx";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { OneOf } from "../parts/one-of.tsx";
import { Section } from "../parts/section.tsx";
import { Tick } from "../touchpoint/tick.tsx";
import { DecidingEditor } from "./deciding-editor.tsx";
import { EvidenceEditor } from "./evidence-editor.tsx";
import type { KeptPolicy } from "./kept-policy.ts";
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

const disclosures = conflictDisclosure.options.map((value) => ({
  value,
  label: t(`policy.disclosure.${value}`),
  says: t(`policy.disclosureSays.${value}`),
}));

export function PolicyEditor({
  draft,
  takesKeyboard,
  latest,
  partnerships,
  organisation,
  onKeep,
  onDone,
  onDiscard,
  onClose,
}: {
  draft: KeptPolicy;
  /** It was opened by a press, and the keyboard goes on in it. */
  takesKeyboard: boolean;
  /** Our last version; null: this is the first. */
  latest: PolicyOffer | null;
  /** Active ones, at least one. */
  partnerships: readonly Partnership[];
  organisation: Organisation;
  onKeep(draft: KeptPolicy): void;
  /** It is published. */
  onDone(): void;
  /** null: nothing was written yet. */
  onDiscard: (() => void) | null;
  /** What is written stays. */
  onClose(): void;
}) {
  const { terms } = draft;
  const [begun] = useState(terms);
  const [discarding, setDiscarding] = useState(false);
  const chosen = draft.chosen.filter((id) => partnerships.some((each) => each.id === id));
  const setTerms = (next: CreditTerms) => onKeep({ ...draft, terms: next });
  const setChosen = (next: string[]) => onKeep({ ...draft, chosen: next });
  const { act, busy, failure } = useActs();
  const numbers = policyProblems(terms);
  const problems = [...numbers, ...(chosen.length === 0 ? [t("policy.problem.partners")] : [])];
  const changes = latest ? changedLines(policyLines(latest.terms), policyLines(terms)) : [];
  const version = latest?.version ?? 0;
  const partner = (partnerships.find(({ id }) => chosen.includes(id)) ?? partnerships[0])?.partner;

  const isReplaced = latest !== null && latest.policyId !== draft.basedOn;

  const publish = () => {
    if (problems.length > 0) return;
    const offers = chosen.map((partnershipId) => ({
      offerId: draft.offers[partnershipId] ?? newId(),
      partnershipId,
    }));
    const given = Object.fromEntries(offers.map(({ partnershipId, offerId }) => [partnershipId, offerId]));
    onKeep({ ...draft, offers: { ...draft.offers, ...given } });
    const mutation = { policyId: draft.policyId, terms, offers };
    void act({ command: "policy.publish", mutation }).then((done) => done && onDone());
  };

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesKeyboard) form.current?.querySelector("input")?.focus();
  }, [takesKeyboard]);

  return (
    <form
      ref={form}
      aria-label={t("policy.editor")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publish();
      }}
      className="flex flex-col gap-4 rounded-list border border-edge p-3"
    >
      <Section title={t("policy.editor")} level={3}>
        {isReplaced ? (
          <p role="status" className="flex items-start gap-1.5 rounded-control bg-warn-soft p-2 text-warn">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            <span>{t("policy.replaced", { version, name: latest.publishedBy.name.slice(0, 80) })}</span>
          </p>
        ) : (
          <p className="text-quiet">
            {latest ? t("policy.startsFrom", { version }) : t("policy.startsFresh")}
          </p>
        )}
        <p className="text-small text-quiet">{t("policy.keptHere")}</p>
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
      <OneOf
        label={t("policy.disclosure")}
        value={terms.conflictDisclosure}
        answers={disclosures}
        onChange={(next) => setTerms({ ...terms, conflictDisclosure: next })}
      />
      <DecidingEditor terms={terms} onChange={(next) => setTerms({ ...terms, ...next })} />
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
        <Button onPress={onClose}>{t("common.close")}</Button>
        {onDiscard && (
          <Button look="quiet" onPress={() => setDiscarding(true)}>
            {t("policy.discard")}
          </Button>
        )}
      </div>
      {onDiscard && (
        <ConfirmDialog
          open={discarding}
          title={t("policy.discardTitle")}
          confirm={t("policy.discard")}
          busy={false}
          failure={null}
          onConfirm={onDiscard}
          onClose={() => setDiscarding(false)}
        >
          {t("policy.discardBody")}
        </ConfirmDialog>
      )}
    </form>
  );
}
