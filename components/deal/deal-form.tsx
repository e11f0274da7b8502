// The registration form, a page of the panel: everything prefilled that the page and our list say, what stands against
// submitting as one writes, and what everyone earns and sees, before anything is sent.
import { useRef } from "react";
import type { Act, PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { ConflictCheck } from "../conflict/conflict-check.tsx";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import { AcceptedByFields } from "./accepted-by-fields.tsx";
import type { Me } from "./begin-deal.ts";
import { CreditFields } from "./credit-fields.tsx";
import type { DealValues, KeptDeal } from "./deal-values.ts";
import { FactFields } from "./fact-fields.tsx";
import { isIntroduction } from "./motion-answers.ts";
import { MotionFields } from "./motion-fields.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { PartnerFields } from "./partner-fields.tsx";
import { PolicyChoice } from "./policy-choice.tsx";
import { modelsOf } from "./policy-for.ts";
import { PolicyReplaced } from "./policy-replaced.tsx";
import { goToField, StandingAgainst } from "./standing-against.tsx";
import { draftAct, type SavedDraft, type SubmitPlace, submitAct } from "./submit-acts.ts";
import { termsLines } from "./terms-lines.ts";
import { useActs } from "./use-acts.ts";
import { type Given, useRegistration } from "./use-registration.ts";
import { WhatPartnersSee } from "./what-partners-see.tsx";

export function DealForm({
  kept,
  view,
  policies,
  me,
  place,
  known,
  agreed,
  optionsUrl,
  onKeep,
  onSaved,
  onDiscard,
}: Pick<Given, "kept" | "known" | "agreed"> & {
  view: RecordView;
  policies: PoliciesView;
  me: Me;
  /** Where the deal is linked to. */
  place: SubmitPlace;
  optionsUrl: string;
  onKeep(kept: KeptDeal): void;
  /** `sent`: the draft as it was saved, with what was typed; null: it was submitted. */
  onSaved(sent: SavedDraft | null): void;
  onDiscard(): void;
}) {
  const root = useRef<HTMLFormElement>(null);
  const us = me.organisation;
  const given = { kept, us, partnerships: view.partnerships, policies, known, agreed };
  const {
    form,
    values,
    origins,
    motion,
    policy,
    terms,
    statement,
    problems,
    errors,
    change,
    replaced,
    settle,
    choice,
    choose,
  } = useRegistration(given, onKeep);
  const { run, busy, failure } = useActs();
  const isCoSell = motion === "co_sell";
  const isRevision = kept.kind === "revision";
  const companies = terms.participants.map(({ organisationId: id, name }) => ({ id, name }));
  const lines = termsLines(values.name, terms, policy.offer);
  const draft = draftAct(kept, values, terms, place);

  const send = async (what: "draft" | "submitted", acts: { actId: string; act: Act }[]) => {
    if (!(await run(acts))) return;
    onSaved(what === "draft" ? { mutation: draft.act.mutation, kept: { ...kept, values } } : null);
  };
  const submit = form.handleSubmit(
    (typed: DealValues) => {
      const [first] = problems;
      if (first) return goToField(root.current, first.at);
      const asked = submitAct(kept, typed, terms, { lines, notices: statement?.notices ?? [] });
      return send("submitted", isRevision ? [asked] : [draft, asked]);
    },
    () => problems[0] && goToField(root.current, problems[0].at),
  );

  return (
    <form
      ref={root}
      aria-label={t(isRevision ? "register.reviseTitle" : "register.title")}
      noValidate
      onSubmit={submit}
      className="flex flex-col gap-4"
    >
      {isRevision && <p className="text-quiet">{t("register.reviseBody")}</p>}
      {choice && (
        <PolicyChoice
          choice={choice}
          chosen={policy.offer?.policyId === choice.pinned.policyId ? "pinned" : "newest"}
          onChoose={choose}
        />
      )}
      {replaced && <PolicyReplaced replaced={replaced} onSettle={settle} />}
      <MotionFields values={values} motion={motion} ourId={us.id} onChange={change} />
      <PartnerFields
        values={values}
        partnerships={view.partnerships.filter(({ status }) => status === "active")}
        here={view.partners.map(({ partnership }) => partnership.partner.id)}
        policies={policies}
        ourId={us.id}
        models={isIntroduction(values) ? ["sell_to"] : modelsOf(policy.offer?.terms ?? null)}
        isCoSell={isCoSell}
        optionsUrl={optionsUrl}
        onChange={change}
      />
      <FactFields
        values={values}
        origins={origins}
        errors={errors}
        companies={companies}
        ourId={us.id}
        isCoSell={isCoSell}
        onChange={change}
      />
      <ConflictCheck
        dealId={kept.ids.dealId}
        terms={terms}
        ourId={us.id}
        disclosure={policy.offer?.terms.conflictDisclosure ?? null}
      />
      {isCoSell && policy.offer && (
        <CreditFields
          values={values}
          agreed={terms}
          offer={policy.offer}
          tier={policy.tier}
          companies={companies}
          ourId={us.id}
          onChange={change}
        />
      )}
      {isCoSell && (
        <Section title={t("register.outcome")}>
          {statement && policy.offer ? (
            <OutcomeView terms={terms} statement={statement} offer={policy.offer} ourId={us.id} />
          ) : (
            <p className="text-quiet">{t("register.outcomeLater")}</p>
          )}
        </Section>
      )}
      <WhatPartnersSee
        lines={lines}
        touchpoints={view.touchpoints.filter((item) => item.deal?.dealId === kept.ids.dealId).length}
      />
      <Section title={t("register.acceptFor", { name: us.name })}>
        <AcceptedByFields values={values} errors={errors} onChange={change} />
        <p className="text-small text-quiet">{t("deal.accept.note")}</p>
      </Section>
      <StandingAgainst problems={problems} form={root} />
      <Failure reason={failure} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" busy={busy}>
          {t("register.submit")}
        </Button>
        {!isRevision && (
          <Button busy={busy} isDisabled={draft.lacks} onPress={() => void send("draft", [draft])}>
            {t("register.saveDraft")}
          </Button>
        )}
        <Button look="quiet" onPress={onDiscard}>
          {t("register.discard")}
        </Button>
      </div>
    </form>
  );
}
