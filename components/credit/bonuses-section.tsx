// What wins earn beside the pool, between one payer and one company: what was earned and why, what was taken back, and how near
// the next is. Private to those two, and not drawn while presenting. Called by the credit view.
import { Award, Undo2 } from "lucide-react";
import type { BonusStanding, Progress } from "#lib/messaging/own-credit-view.ts";
import { date, listed, quarterWords } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { entryWords, givesWords, whyWords, winsWords } from "./bonus-words.ts";
import { useCredit } from "./credit-context.tsx";

/** The latest ones; earlier ones of these two quarters stay on record. */
const MOST = 6;

function nextOf(progress: readonly Progress[]): Progress | null {
  const open = progress.filter(({ isEarned }) => !isEarned);
  const missing = ({ promise, wins }: Progress) => promise.wins - wins.length;
  return open.toSorted((a, b) => missing(a) - missing(b))[0] ?? null;
}

function titleOf({ entries, progress }: BonusStanding): string {
  const gone = new Set(entries.flatMap(({ what }) => (what.kind === "taken_back" ? [what.of] : [])));
  const earned = entries.filter(({ id, what }) => what.kind === "earned" && !gone.has(id));
  if (earned.length > 0) return t("bonus.titleEarned", { count: earned.length });
  const next = nextOf(progress);
  return next
    ? t("bonus.titleNext", { wins: next.wins.length, of: next.promise.wins })
    : t("bonus.titleNone");
}

function Near({ near: { promise, wins, isEarned }, quarter }: { near: Progress; quarter: string }) {
  const { now } = useCredit();
  const roles = promise.creditRoles.map((role) => t(`creditRole.${role}`));
  const said = [
    ...(roles.length > 0 ? [t("bonus.inRoles", { roles: listed(roles) })] : []),
    ...(wins.length > 0 ? [winsWords(wins, now)] : []),
  ];
  return (
    <li className="flex flex-col gap-1 px-3 py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0">
          {t("bonus.progress", {
            wins: wins.length,
            of: promise.wins,
            quarter: quarterWords(quarter),
            what: givesWords(promise, quarter),
          })}
        </span>
        {isEarned && <span className="font-semibold text-good">{t("bonus.reached")}</span>}
      </p>
      <div aria-hidden="true" className="flex h-1 gap-px overflow-hidden rounded-control">
        {Array.from({ length: Math.min(promise.wins, 20) }, (_, at) => (
          <span key={at} className={`flex-1 ${at < wins.length ? "bg-good" : "bg-hover"}`} />
        ))}
      </div>
      {said.length > 0 && (
        <p className="text-small text-quiet">
          <Clamped lines={3} text={said.join(" · ")} />
        </p>
      )}
    </li>
  );
}

function Between({ standing }: { standing: BonusStanding }) {
  const { now, nameOf, ourId } = useCredit();
  const { entries, progress, payer, beneficiary, quarter } = standing;
  const other = payer.id === ourId ? beneficiary : payer;
  return (
    <Section title={titleOf(standing)} aside={t("bonus.private", { name: nameOf(other.id) })}>
      <ul className={listLook}>
        {entries.slice(0, MOST).map((entry) => {
          const why = whyWords(entry, now);
          const isBack = entry.what.kind === "taken_back";
          const Icon = isBack ? Undo2 : Award;
          return (
            <li key={entry.id} className="flex items-start gap-2 px-3 py-2">
              <Icon
                aria-hidden="true"
                className={`mt-0.5 size-3.5 shrink-0 ${isBack ? "text-warn" : "text-good"}`}
              />
              <div className="min-w-0">
                <p className={isBack ? "text-warn" : "font-semibold"}>
                  <Clamped lines={3} text={entryWords(entry, entries)} />
                </p>
                {why && (
                  <p className="text-small text-quiet">
                    <Clamped lines={3} text={why} />
                  </p>
                )}
                <p className="text-small text-quiet">
                  {[
                    t("bonus.for", {
                      name: nameOf(entry.beneficiaryId),
                      payer: nameOf(entry.organisationId),
                    }),
                    ...(entry.what.kind === "earned"
                      ? [t("bonus.underVersion", { version: entry.what.policy.version })]
                      : []),
                    date(entry.at, now),
                  ].join(" · ")}
                </p>
              </div>
            </li>
          );
        })}
        {progress.map((near) => (
          <Near key={JSON.stringify(near.promise)} near={near} quarter={quarter} />
        ))}
      </ul>
      <p className="text-small text-quiet">{t("bonus.apart")}</p>
    </Section>
  );
}

export function BonusesSection({ bonuses }: { bonuses: readonly BonusStanding[] }) {
  if (isPresenting()) return null;
  return bonuses.map((standing) => (
    <Between key={`${standing.payer.id} ${standing.beneficiary.id}`} standing={standing} />
  ));
}
