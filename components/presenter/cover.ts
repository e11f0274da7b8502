// What of the background's data never reaches a component while somebody looks over the shoulder: every text that views
// hold is either open or confidential, said here once and checked by the types, so that no screen can forget one and a new
// one does not compile before it is said. Called by `useView` alone. Amounts stay numbers and are covered as they are
// written (`components/deal/money.ts`); what is covered is never sent back (`refuseCovered`).
import { CommandError } from "#lib/messaging/surface.ts";
import type { Views } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { HIDDEN } from "./presenting.ts";

/** Names of properties that hold free text, at any depth. */
type TextKey<T> = T extends string | number | boolean | bigint | null | undefined
  ? never
  : T extends readonly (infer E)[]
    ? TextKey<E>
    : T extends object
      ? { [K in keyof T & string]-?: OwnKey<K, NonNullable<T[K]>> | TextKey<NonNullable<T[K]>> }[keyof T &
          string]
      : never;
type OwnKey<K extends string, V> =
  string extends Extract<V, string>
    ? K
    : V extends readonly (infer E)[]
      ? string extends E
        ? K
        : never
      : never;
type AnyTextKey = { [V in keyof Views]: TextKey<Views[V]["data"]> }[keyof Views];

/** What people wrote for those in the deal or for colleagues, and what is a person's own. */
const confidential = [
  ...([
    "reason",
    "text",
    "more",
    "note",
    "meetings",
    "content",
    "summary",
    "copyText",
    "stakeholder",
  ] as const),
  ...(["ownerEmail", "ownerPhone", "matchedValue"] as const),
] as const;

/** Names, days, references: what stands on the deal for everyone. */
const open = [
  ...(["acceptedBy", "accountId", "amount", "answer", "asked", "askedAccounts", "authority"] as const),
  ...(["backendUrl", "basis", "offerId", "says", "sellerId", "statementId"] as const),
  ...([
    "beneficiaryId",
    "by",
    "changeId",
    "choiceKey",
    "conflictId",
    "correctionId",
    "createdOn",
    "crm",
    "currency",
    "customer",
  ] as const),
  ...(["date", "day", "deal", "dealId", "dealTouchpointId", "did", "disputeId", "domain", "email"] as const),
  ...([
    "draftRevisionId",
    "evidence",
    "failure",
    "fix",
    "forOrganisationId",
    "hash",
    "held",
    "holder",
  ] as const),
  ...([
    "id",
    "instance",
    "kept",
    "key",
    "link",
    "memberId",
    "message",
    "milestoneId",
    "milestoneIds",
  ] as const),
  ...([
    "minor",
    "name",
    "nameKey",
    "of",
    "on",
    "opportunity",
    "opportunityCreatedOn",
    "organisation",
    "partner",
    "person",
    "changedBy",
    "tier",
  ] as const),
  ...(["organisationId", "organisationIds", "organisationName", "otherDealId", "ours", "owedBy"] as const),
  ...(["ownerName", "ownerTitle", "partnerId", "partners", "partnershipId", "partnershipIds"] as const),
  ...(["payable", "payerId", "pending", "placeholderId", "policyId", "policyVersionId", "pool"] as const),
  ...(["quarter", "query", "recordRef", "recordRefs", "recordedBy", "reportId", "requestId"] as const),
  ...(["revisionId", "revisionIds", "rowId", "rowIds", "sharedByName", "stakeholderId", "subject"] as const),
  ...([
    "lang",
    "termsHash",
    "theirs",
    "title",
    "touchpointId",
    "value",
    "version",
    "website",
    "whole",
  ] as const),
] as const;

type Said = (typeof confidential)[number] | (typeof open)[number];
/** Does not compile while a text of a view is neither: its name is in the error. */
const unsaid: Record<Exclude<AnyTextKey, Said>, never> = {};

const covered = new Set<string>([...confidential, ...Object.keys(unsaid)]);
/** Open elsewhere: what two companies say in a co-sell plan, and we in our programme, is between these. By what it lies below. */
const between: Readonly<Record<string, string>> = { rules: "message", steps: "title", removed: "title" };
/** Below these a word is a code of ours, not a text: why one may not, what stands against, what comes next. */
const codes = new Set(["may", "against", "next"]);
/** Below these `text` is the name of a stage, or a note whose row says who reads it. */
const named = new Set(["notes", "stage", "stages"]);

/** A field of the plan keeps its text in `value`, and what edits replaced in `replaced`; who wrote it stays. */
function coverText(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? value : HIDDEN;
  if (Array.isArray(value)) return value.map(coverText);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    key === "value" || key === "replaced" || covered.has(key) ? coverText(each) : each,
  ]);
  return Object.fromEntries(entries);
}

/** `under`: the property that `value` lies below; a list is none. */
function coverIn(value: unknown, under: string): unknown {
  if (Array.isArray(value)) return value.map((each) => coverIn(each, under));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => {
    if (codes.has(key)) return [key, each];
    const isOwn = covered.has(key) ? !(key === "text" && named.has(under)) : between[under] === key;
    return [key, isOwn ? coverText(each) : coverIn(each, key)];
  });
  return Object.fromEntries(entries);
}

/** The same data with every confidential text covered. A text becomes a text: the type stays. */
export const cover = <T>(data: T): T => coverIn(data, "") as T;

const holdsCovered = (value: unknown): boolean =>
  typeof value === "string"
    ? value === HIDDEN
    : typeof value === "object" && value !== null && Object.values(value).some(holdsCovered);

/** What was read covered is never written: an act that carries a cover is refused before it leaves. */
export function refuseCovered(args: unknown): void {
  if (!holdsCovered(args)) return;
  throw new CommandError({ code: "covered", message: t("presenter.covered") });
}
