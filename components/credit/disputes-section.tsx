// Disputes of the statement: raised by a participant that does not pay, answered for by the payer, each with owner, due date
// and age.
import { useState } from "react";
import type { DisputeOutcome } from "#lib/contract/words.ts";
import { departureOf } from "#lib/domain/deal/departures.ts";
import type { ShownDispute } from "#lib/domain/deal/disputes.ts";
import { newId } from "#lib/util/new-id.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { leftText } from "../parts/holder-left.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { AskReason, type Question } from "./ask-reason.tsx";
import { Asked } from "./asked.tsx";
import { useCredit } from "./credit-context.tsx";

const tones = { upheld: "good", declined: "neutral", withdrawn: "neutral" } as const;

function DisputeRow({ shown: { dispute, resolution, days, overdue } }: { shown: ShownDispute }) {
  const { deal, dealId, ourId, isPayer, nameOf, why, now } = useCredit();
  const [asking, setAsking] = useState<DisputeOutcome | null>(null);
  const { owner, dueAt, reason, raised, statementVersion, organisationId } = dispute;
  const isOurs = organisationId === ourId;
  const hasLeft = departureOf({ departure: deal.plan.departures }, owner) !== null;
  const acts: DisputeOutcome[] = resolution
    ? []
    : [...(isPayer ? (["upheld", "declined"] as const) : []), ...(isOurs ? (["withdrawn"] as const) : [])];
  const mayResolve = why("dispute.resolve") === null;
  const question = (outcome: DisputeOutcome): Question => ({
    title: t(`credit.askResolve.${outcome}`),
    body: t(`credit.askResolveBody.${outcome}`),
    confirm: t(`credit.do.${outcome}`),
    look: outcome === "upheld" ? "primary" : "danger",
    needsReason: true,
    toAct: (text) => ({
      command: "dispute.resolve",
      mutation: { dealId, resolutionId: newId(), disputeId: dispute.id, outcome, text },
    }),
  });
  return (
    <li data-place={`dispute:${dispute.id}`} className="flex flex-col gap-1 px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="min-w-0 font-semibold">
          <Clamped
            text={t("credit.disputeBy", {
              name: isOurs ? t("credit.we") : nameOf(organisationId),
              version: statementVersion,
            })}
          />
        </span>
        {resolution ? (
          <Badge tone={tones[resolution.outcome]}>{t(`credit.resolved.${resolution.outcome}`)}</Badge>
        ) : (
          <Badge tone={overdue ? "bad" : "warn"}>
            {overdue
              ? t("credit.overdue", { date: date(dueAt, now) })
              : t("credit.dueOn", { date: date(dueAt, now) })}
          </Badge>
        )}
      </p>
      <p>
        <Clamped lines={3} text={reason} />
      </p>
      <p className="text-small text-quiet">
        <Clamped
          lines={3}
          text={[
            t("credit.raisedBy", { person: raised.person.name, date: date(raised.at, now) }),
            t("credit.age", { count: days }),
            t("credit.owner", { person: owner.person.name, name: nameOf(owner.organisationId) }),
            ...(hasLeft ? [leftText(nameOf(owner.organisationId))] : []),
          ].join(" · ")}
        />
      </p>
      {resolution && (
        <p className="text-quiet">
          <Clamped
            lines={3}
            text={t("credit.resolvedBy", {
              text: resolution.text,
              person: resolution.resolved.person.name,
              date: date(resolution.resolved.at, now),
            })}
          />
        </p>
      )}
      {acts.length > 0 && mayResolve && (
        <div className="flex flex-wrap gap-2 pt-1">
          {acts.map((outcome) => (
            <Button key={outcome} onPress={() => setAsking(outcome)}>
              {t(`credit.do.${outcome}`)}
            </Button>
          ))}
        </div>
      )}
      {acts.length > 0 && !mayResolve && <p className="text-small text-quiet">{t("deal.not.role")}</p>}
      <AskReason question={asking && question(asking)} onClose={() => setAsking(null)} />
    </li>
  );
}

export function DisputesSection() {
  const { deal, dealId, ourId, isPayer, why, isAsked } = useCredit();
  const [isAsking, setAsking] = useState(false);
  const { disputes, versions } = deal.credit;
  const last = versions[0]?.kept.statement.version;
  const open = disputes.filter(({ resolution }) => resolution === null);
  const hasOpen = open.some(({ dispute }) => dispute.organisationId === ourId);
  const offers = last !== undefined && !isPayer && !hasOpen;
  if (disputes.length === 0 && !offers) return null;
  return (
    <Section
      title={
        open.length === 0
          ? t(disputes.length === 0 ? "credit.noDispute" : "credit.noOpenDispute")
          : t("credit.disputes", { count: open.length })
      }
    >
      {disputes.length > 0 && (
        <ul className={listLook}>
          {disputes.map((shown) => (
            <DisputeRow key={shown.dispute.id} shown={shown} />
          ))}
        </ul>
      )}
      <Asked command="dispute.raise" />
      <Asked command="dispute.resolve" />
      {offers && why("dispute.raise") === null && !isAsked("dispute.raise") && (
        <div>
          <Button onPress={() => setAsking(true)}>{t("credit.do.dispute")}</Button>
        </div>
      )}
      {offers && why("dispute.raise") !== null && (
        <p className="text-small text-quiet">{why("dispute.raise")}</p>
      )}
      <AskReason
        question={
          isAsking && last !== undefined
            ? {
                title: t("credit.askDispute", { version: last }),
                body: t("credit.askDisputeBody"),
                confirm: t("credit.do.dispute"),
                look: "danger",
                needsReason: true,
                toAct: (reason) => ({
                  command: "dispute.raise",
                  mutation: { dealId, disputeId: newId(), statementVersion: last, reason },
                }),
              }
            : null
        }
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
