// The checks that hold, folded away. A manager may say of one that it is not good enough, with a reason that everyone in the
// deal reads: then it is a gap of ours. Other sides' marks are told too.
import { ChevronRight, CircleCheck } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import type { CheckMark } from "#lib/contract/plan.ts";
import type { PlanCheck } from "#lib/contract/words.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { nameNow } from "../deal/name-now.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import { changing } from "../plan/edits.ts";
import type { Say } from "../record/deal-view-props.ts";

/** Sets or takes back our organisation's mark on a check, and says so with the way back. */
export function useMarks(deal: DealView, ourId: string, say: Say) {
  const { act, busy, failure, clear } = useActs();
  const dealId = deal.deal.id;
  const ownMark = (check: PlanCheck): CheckMark | null =>
    deal.plan.marks.find((mark) => mark.organisationId === ourId && mark.check === check) ?? null;
  const mark = async (check: PlanCheck, reason: string | null): Promise<boolean> => {
    const known = ownMark(check);
    const rowId = known?.id ?? newId();
    const { step, back } = changing<string | null>(known?.reason ?? null, reason, null);
    const send = (edit: typeof step.edit) =>
      act({ command: "plan.check.mark", mutation: { dealId, rowId, check, edit } });
    if (!(await send(step.edit))) return false;
    say(t(reason ? "mark.set" : "mark.taken", { check: t(`check.${check}`) }), () => {
      for (const { edit } of back) void send(edit);
    });
    return true;
  };
  return { mark, busy, failure, clear };
}

export function HeldChecks({ deal, ourId, say }: { deal: DealView; ourId: string; say: Say }) {
  const [asking, setAsking] = useState<PlanCheck | null>(null);
  const { mark, busy, failure, clear } = useMarks(deal, ourId, say);
  const held = deal.checks.results.filter(({ applies, holds }) => applies && holds);
  const may = deal.may["plan.check.mark"].allowed;
  const { terms } = deal.registration;
  if (held.length === 0 || !terms) return null;
  const check = asking ? t(`check.${asking}`) : "";
  return (
    <Disclosure>
      {({ isExpanded }) => (
        <>
          <h3>
            <AriaButton
              slot="trigger"
              className="flex min-h-6 cursor-default items-center gap-1 text-small font-semibold text-quiet data-hovered:text-ink"
            >
              <ChevronRight aria-hidden="true" className={`size-3.5 ${isExpanded ? "rotate-90" : ""}`} />
              {t("mark.held", { count: held.length })}
            </AriaButton>
          </h3>
          <DisclosurePanel>
            <ul className={`${listLook} mt-1`}>
              {held.map(({ check: each, marks }) => (
                <li key={each} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
                  <CircleCheck aria-hidden="true" className="size-3.5 shrink-0 self-start mt-0.5 text-good" />
                  <div className="min-w-[min(7rem,100%)] flex-1">
                    <p className="first-letter:uppercase">{t(`check.${each}`)}</p>
                    {marks.map((theirs) => (
                      <p key={theirs.id} className="text-small text-warn">
                        <Clamped
                          text={t("mark.theirs", {
                            name: nameNow(deal, theirs.organisationId, ourId),
                            reason: theirs.reason.value ?? "",
                          })}
                          lines={3}
                        />
                      </p>
                    ))}
                  </div>
                  {may && (
                    <Button
                      aria-label={t("mark.named", { check: t(`check.${each}`) })}
                      onPress={() => {
                        clear();
                        setAsking(each);
                      }}
                    >
                      {t("mark.do")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <Failure reason={asking ? null : failure} />
          </DisclosurePanel>
          <ReasonDialog
            open={asking !== null}
            title={t("mark.title", { check })}
            body={t("mark.body")}
            confirm={t("mark.do")}
            needsReason
            busy={busy}
            failure={failure}
            onConfirm={(reason) => {
              if (asking) void mark(asking, reason).then((done) => done && setAsking(null));
            }}
            onClose={() => setAsking(null)}
          />
        </>
      )}
    </Disclosure>
  );
}
