// What was accepted, to be read again by everyone who is in the deal: of each acceptance the company, the person, by what
// authority, when, and the words that were shown then, as they were. Part of the card of a deal, behind a press.
import { FileCheck } from "lucide-react";
import { useState } from "react";
import type { RegistrationDecision, RegistrationTerms } from "#lib/contract/deal.ts";
import type { Acceptance } from "#lib/domain/deal/acceptances.ts";
import { date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { LongText } from "../parts/long-text.tsx";
import { listLook, Section } from "../parts/section.tsx";

function Row({ acceptance, ourId, now }: { acceptance: Acceptance; ourId: string; now: number }) {
  const { organisationId, name, acceptedBy, answeredAt, revision, policyVersion, isCurrent } = acceptance;
  const isUs = organisationId === ourId;
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      <FileCheck
        aria-hidden="true"
        className={`mt-0.5 size-3.5 shrink-0 ${isCurrent ? "text-good" : "text-quiet"}`}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="min-w-0 font-semibold">
            <Clamped text={isUs ? t("register.us", { name }) : name} />
          </span>
          <time
            dateTime={new Date(answeredAt).toISOString()}
            title={fullMoment(answeredAt)}
            className="text-small text-quiet"
          >
            {date(answeredAt, now)}
          </time>
        </p>
        <p className="text-small text-quiet">
          <Clamped
            lines={3}
            text={[
              `${acceptedBy.name}, ${acceptedBy.authority}`,
              t(isCurrent ? "accepted.revision" : "accepted.revisionBefore", { number: revision }),
              ...(policyVersion === null ? [] : [t("accepted.policy", { version: policyVersion })]),
            ].join(" · ")}
          />
        </p>
        <LongText text={acceptedBy.text} />
      </div>
    </li>
  );
}

function payerIn({ participants, payerId }: RegistrationTerms, ourId: string): string {
  const name = participants.find(({ organisationId }) => organisationId === payerId)?.name ?? "";
  return payerId === ourId ? t("register.us", { name }) : name;
}

/** The payer's word of approval, where its policy gave it without a person. */
function ApprovalRow({
  decision,
  payer,
  now,
}: {
  decision: RegistrationDecision;
  payer: string;
  now: number;
}) {
  if (!decision.byPolicy) return null;
  const { version } = decision.byPolicy;
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      <FileCheck aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-good" />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="min-w-0 font-semibold">
            <Clamped text={payer} />
          </span>
          <time
            dateTime={new Date(decision.decidedAt).toISOString()}
            title={fullMoment(decision.decidedAt)}
            className="text-small text-quiet"
          >
            {date(decision.decidedAt, now)}
          </time>
        </p>
        <p className="text-small text-quiet">{t("accepted.byPolicy", { version })}</p>
      </div>
    </li>
  );
}

export function AcceptedTexts({
  acceptances,
  terms,
  decision,
  ourId,
  now,
}: {
  acceptances: readonly Acceptance[];
  /** Of the latest revision, and the payer's word on them. */
  terms: RegistrationTerms | null;
  decision: RegistrationDecision | null;
  ourId: string;
  now: number;
}) {
  const [open, setOpen] = useState(false);
  if (acceptances.length === 0) return null;
  const ours = acceptances.some(({ organisationId }) => organisationId === ourId);
  const title = t(ours ? "accepted.title" : "accepted.titleOthers");
  return (
    <div className="flex flex-col items-start gap-2">
      <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? t("accepted.hide") : title}
      </Button>
      {open && (
        <div className="w-full">
          <Section title={title}>
            <ul aria-label={title} className={listLook}>
              {acceptances.map((acceptance) => (
                <Row key={acceptance.id} acceptance={acceptance} ourId={ourId} now={now} />
              ))}
              {decision && terms && (
                <ApprovalRow decision={decision} payer={payerIn(terms, ourId)} now={now} />
              )}
            </ul>
          </Section>
        </div>
      )}
    </div>
  );
}
