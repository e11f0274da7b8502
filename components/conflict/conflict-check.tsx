// The conflict check of the registration form: who else is registered on this customer, as far as the writer may see, and
// what follows. Never blocks submitting. Called by the form alone.
import { CircleCheck, CloudOff, Scale } from "lucide-react";
import type { ReactNode } from "react";
import type { ConflictSide } from "#lib/contract/conflict.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { ConflictDisclosure } from "#lib/contract/words.ts";
import type { IntendedDeal } from "#lib/messaging/conflict-view.ts";
import { StatusWord } from "../deal/deal-status.tsx";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button, Turning } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { standingText, withText } from "./conflict-words.ts";
import { useConflictCheck } from "./use-conflict-check.ts";

/** Null as long as it names no customer or nobody but the payer. */
function intendedOf(dealId: string, terms: RegistrationTerms): IntendedDeal | null {
  const { customer, payerId, participants } = terms;
  const partnerIds = participants
    .map(({ organisationId }) => organisationId)
    .filter((id) => id !== payerId)
    .toSorted();
  const isNamed = customer.name.trim() !== "" || customer.domain !== null;
  return isNamed && partnerIds.length > 0 ? { dealId, payerId, customer, partnerIds } : null;
}

function Found({ conflicts, isOurs, now }: { conflicts: ConflictSide[]; isOurs: boolean; now: number }) {
  const isProtected = conflicts.some(({ protectedUntil }) => protectedUntil !== null);
  return (
    <>
      <ul aria-label={t("conflict.found", { count: conflicts.length })} className={listLook}>
        {conflicts.map((side) => (
          <li key={side.dealId} className="flex flex-col px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="min-w-0 font-semibold">
                <Clamped text={withText(side)} />
              </span>
              <StatusWord status={side.status} />
            </p>
            <p>
              <Clamped text={side.name} />
            </p>
            <p className="text-small text-quiet">{standingText(side, now)}</p>
          </li>
        ))}
      </ul>
      {isOurs && isProtected && <p>{t("conflict.follows")}</p>}
      <p className="text-small text-quiet">{t(isOurs ? "conflict.foundLead" : "conflict.foundTheirs")}</p>
    </>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5">
      <span aria-hidden="true" className="mt-0.5 shrink-0">
        {icon}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </p>
  );
}

const small = "size-3.5";

export function ConflictCheck({
  dealId,
  terms,
  ourId,
  disclosure,
}: {
  dealId: string;
  terms: RegistrationTerms;
  ourId: string;
  /** Of the policy it would be registered under; null: none is known here. */
  disclosure: ConflictDisclosure | null;
}) {
  const { now } = usePlatform();
  const intended = intendedOf(dealId, terms);
  const isOurs = terms.payerId === ourId;
  const { checked, again } = useConflictCheck(intended, isOurs);
  if (!intended) return null;
  const payer = terms.participants.find(({ organisationId }) => organisationId === terms.payerId)?.name ?? "";
  const found = checked.state === "checking" ? [] : checked.conflicts;
  const retry = (
    <Button look="link" className="self-start" onPress={again}>
      {t("conflict.again")}
    </Button>
  );
  return (
    <Section title={found.length > 0 ? t("conflict.found", { count: found.length }) : t("conflict.section")}>
      <div role="status" className="flex flex-col gap-2">
        {checked.state === "checking" && <Line icon={<Turning />}>{t("conflict.checking")}</Line>}
        {found.length > 0 && <Found conflicts={found} isOurs={isOurs} now={now()} />}
        {checked.state === "answered" && isOurs && found.length === 0 && (
          <Line icon={<CircleCheck className={`${small} text-good`} />}>
            {t(checked.complete ? "conflict.none" : "conflict.noneHeld")}
          </Line>
        )}
        {!isOurs && checked.state !== "checking" && (
          <Line icon={<Scale className={`${small} text-quiet`} />}>
            {t(`conflict.theirs.${disclosure ?? "unknown"}`, { payer })}
          </Line>
        )}
        {checked.state === "answered" && isOurs && !checked.complete && (
          <>
            <Line icon={<CloudOff className={`${small} text-quiet`} />}>{t("conflict.offline")}</Line>
            {retry}
          </>
        )}
        {checked.state === "failed" && (
          <>
            <Failure reason={t("conflict.failed", { reason: checked.reason })} />
            {retry}
          </>
        )}
      </div>
    </Section>
  );
}
