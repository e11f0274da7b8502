// What the co-sell plan with one partner says, to read: lines of "How we sell with X" in the panel. Nothing where there is none.
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import { calendarDay, listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped, plainText } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";
import { isBegun } from "./plans-section.tsx";
import { hoursWords, weeksWords } from "./rules-fields.tsx";
import { progressWords } from "./target-words.ts";

const NAMED = 4;

function linesOf(item: CoSellItem, now: number): string[] {
  const { rules, progress, accounts, owners, partnership } = item;
  const motion = rules?.motion?.value;
  const target = rules?.target?.value ?? null;
  const weeks = rules?.reviewWeeks?.value ?? null;
  const hours = rules?.responseHours?.value ?? null;
  const review = rules?.nextReview?.value ?? null;
  const more = accounts.length - NAMED;
  const named = accounts.slice(0, NAMED).map(({ customer }) => customer.name.slice(0, 60));
  const people = owners.flatMap(({ organisationId, person }) => {
    const name =
      organisationId === partnership.partner.id ? partnership.partner.name.slice(0, 60) : t("deal.us");
    return person.value ? [t("coSell.lineOwner", { person: person.value.name, name })] : [];
  });
  const what = [
    motion ? t(`motion.${motion}`) : null,
    target || progress.wins > 0 ? progressWords(target, progress) : null,
  ].filter((text) => text !== null);
  const when = [
    weeks === null ? null : weeksWords(weeks),
    review === null
      ? null
      : t(isDayOver(review, now) ? "coSell.reviewOver" : "coSell.nextReviewOn", {
          date: calendarDay(review, now),
        }),
  ].filter((text) => text !== null);
  return [
    what.join(" · "),
    people.length > 0 ? t("coSell.lineOwners", { names: listed(people) }) : "",
    named.length > 0
      ? t("coSell.lineTargets", {
          names: listed(more > 0 ? [...named, t("coSell.lineMore", { count: more })] : named),
        })
      : "",
    hours === null ? "" : t("coSell.lineResponse", { hours: hoursWords(hours) }),
    when.length > 0 ? `${t("coSell.cadence")}: ${when.join(", ")}` : "",
  ].filter((line) => line !== "");
}

export function CoSellLines({ partnershipId }: { partnershipId: string }) {
  const { now } = usePlatform();
  const view = useView("co_sell", {});
  const item = view?.plans.find(({ partnership }) => partnership.id === partnershipId);
  if (!item || !isBegun(item)) return null;
  const message = item.rules?.message?.value.trim() ?? "";
  const { steps } = item.playbook;
  return (
    <ul className={listLook}>
      {linesOf(item, now()).map((line) => (
        <li key={line} className="px-3 py-2">
          <Clamped text={line} lines={3} />
        </li>
      ))}
      {message !== "" && (
        <li className="px-3 py-2">
          <span className="block text-small font-semibold text-quiet">{t("coSell.message")}</span>
          <p dir="auto" className="whitespace-pre-wrap">
            {plainText(message)}
          </p>
        </li>
      )}
      {steps.length > 0 && (
        <li className="px-3 py-2">
          <span className="block text-small font-semibold text-quiet">{t("coSell.playbook")}</span>
          <ol className="flex list-inside list-decimal flex-col gap-0.5">
            {steps.map(({ id, title }) => (
              <li key={id} dir="auto">
                {plainText(title.value)}
              </li>
            ))}
          </ol>
        </li>
      )}
    </ul>
  );
}
