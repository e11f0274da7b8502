// What each version makes due to each participant and where its payment stands; what is expected in which quarter. The payer
// says so, everyone in the deal reads it.
import { useState } from "react";
import type { PayoutState } from "#lib/contract/words.ts";
import { toMinor, toUnits } from "#lib/domain/credit/money.ts";
import type { Expected, PayoutDue } from "#lib/domain/deal/payouts.ts";
import { moneyText } from "../deal/money.ts";
import { calendarDay, quarterWords } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Badge, type Tone } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { Asked } from "./asked.tsx";
import { useCredit } from "./credit-context.tsx";
import { PayoutForm } from "./payout-form.tsx";
import { serviceWords } from "./service-words.ts";

const tones: Record<PayoutState, Tone> = {
  projected: "neutral",
  approved: "accent",
  paid: "good",
  reversed: "warn",
};

const quarterInWords = (quarter: string | null): string =>
  quarter === null ? t("credit.noDate") : quarterWords(quarter);

function DueRow({ due }: { due: PayoutDue }) {
  const { nameOf, nameAlone, why, isPayer, isAsked, now } = useCredit();
  const [isOpen, setOpen] = useState(false);
  const { organisationId, statementVersion, amount, currency, payout } = due;
  const name = nameOf(organisationId);
  const label = t("credit.payoutOf", { name, version: statementVersion });
  const maySet = isPayer && why("payout.set") === null && !isAsked("payout.set");
  return (
    <li className="flex flex-col gap-2 px-3 py-2">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-[min(8rem,100%)] flex-1">
          <Clamped text={nameAlone(organisationId)} />
          <p className="flex flex-wrap items-center gap-x-2 text-small text-quiet">
            <span>{t("credit.ofVersion", { version: statementVersion })}</span>
            {payout ? (
              <>
                <Badge tone={tones[payout.state]}>{t(`credit.payout.${payout.state}`)}</Badge>
                <span>{calendarDay(payout.day, now)}</span>
              </>
            ) : (
              <span>
                {due.expectedBy
                  ? t("service.expectedBy", { date: calendarDay(due.expectedBy.day, now) })
                  : t("credit.noDate")}
              </span>
            )}
          </p>
          {due.expectedBy?.because && (
            <p className="text-small text-quiet">
              <Clamped text={serviceWords(due.expectedBy.because, name)} lines={2} />
            </p>
          )}
        </div>
        <span className="ml-auto tabular-nums">{moneyText(amount, currency)}</span>
        {maySet && !isOpen && (
          <Button aria-label={`${t("credit.do.set")}: ${label}`} onPress={() => setOpen(true)}>
            {t("credit.do.set")}
          </Button>
        )}
      </div>
      {isOpen && <PayoutForm due={due} label={label} onClose={() => setOpen(false)} />}
    </li>
  );
}

function ExpectedList({ expected }: { expected: readonly Expected[] }) {
  const { nameAlone } = useCredit();
  return (
    <ul aria-label={t("credit.expected")} className="flex list-none flex-col gap-1 text-quiet">
      {expected.map(({ organisationId, quarter, amount, currency }) => (
        <li
          key={`${organisationId} ${quarter}`}
          className="flex flex-wrap items-baseline justify-between gap-x-3"
        >
          <Clamped
            text={t("credit.expectedIn", {
              name: nameAlone(organisationId),
              quarter: quarterInWords(quarter),
            })}
          />
          <span className="ml-auto tabular-nums">{moneyText(amount, currency)}</span>
        </li>
      ))}
    </ul>
  );
}

export function PayoutsSection() {
  const { deal, ourId, isPayer, why } = useCredit();
  const { payouts, expected } = deal.credit;
  const [first] = payouts;
  if (!first) return null;
  // Never of others as ours: a partner's title is about its own.
  const own = expected.filter(({ organisationId }) => isPayer || organisationId === ourId);
  const open = own.reduce((sum, { amount }) => sum + toUnits(amount), 0n);
  const amount = moneyText(toMinor(open < 0n ? -open : open), first.currency);
  const title =
    open === 0n
      ? t("credit.nothingOpen")
      : open < 0n
        ? t(isPayer ? "credit.stillToTakeBack" : "credit.stillToGiveBack", { amount })
        : t(isPayer ? "credit.stillToPay" : "credit.stillToGet", { amount });
  return (
    <Section title={title}>
      {expected.length > 0 && <ExpectedList expected={expected} />}
      <ul aria-label={t("credit.payouts")} className={listLook}>
        {payouts.map((due) => (
          <DueRow key={`${due.statementVersion} ${due.organisationId}`} due={due} />
        ))}
      </ul>
      <Asked command="payout.set" />
      {isPayer && why("payout.set") !== null && <p className="text-small text-quiet">{why("payout.set")}</p>}
    </Section>
  );
}
