// Conflicts in words, for the block on a deal and for the check before submitting.
import type { ConflictNotice, ConflictSide } from "#lib/contract/conflict.ts";
import type { MetConflict } from "#lib/domain/deal/conflict-standing.ts";
import { date, listed, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";

/** What the other of the two is called. */
export function otherName({ row, other }: MetConflict): string {
  if (other) return other.name;
  return t(row.otherDealId === null ? "conflict.direct" : "conflict.unheld");
}

/** Since when and how firmly: "registered 12 Nov · protected until 16 Feb 2027". */
export const standingText = ({ since, protectedUntil }: ConflictSide, now: number): string =>
  [
    t("conflict.since", { date: date(since, now) }),
    protectedUntil === null
      ? t("conflict.unprotected")
      : t("conflict.until", { date: date(protectedUntil, now) }),
  ].join(" · ");

export const withText = ({ partners }: ConflictSide): string =>
  t("conflict.with", { names: listed(partners) });

const MINUTE = 60_000;

export const ageText = (arisenAt: number, now: number): string =>
  now - arisenAt < MINUTE ? t("conflict.arisenNow") : t("conflict.arisen", { age: span(now - arisenAt) });

/** To a participant that does not pay; null: the policy says nothing. */
export function noticeSays({ exists, until }: ConflictNotice, payer: string, now: number): string | null {
  if (exists === null) return null;
  if (!exists) return t("conflict.notice.none", { payer });
  if (until === null) return t("conflict.notice.exists", { payer });
  return t("conflict.notice.until", { payer, date: date(until, now) });
}

/** To the payer: what the partners in this deal are told. */
export function toldSays({ exists, until }: ConflictNotice, now: number): string {
  if (exists === null) return t("conflict.told.nothing");
  if (!exists) return t("conflict.told.none");
  if (until === null) return t("conflict.told.exists");
  return t("conflict.told.until", { date: date(until, now) });
}
