// A touchpoint being written: what the form holds, how it survives a reload, and the command it becomes.
import { z } from "zod";
import type { TouchpointDetails } from "#lib/contract/evidence.ts";
import type { RecordTouchpointArgs } from "#lib/contract/mutations.ts";
import { day } from "#lib/contract/plan.ts";
import { webLink } from "#lib/contract/shapes.ts";
import { creditRole, touchpointType, visibility } from "#lib/contract/words.ts";
import type { TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import type { Subject } from "../panel/subject.ts";

const short = z.string().max(300, t("form.tooLong"));
const typedPerson = z.object({ name: short, title: short, organisation: short });
export type TypedPerson = z.infer<typeof typedPerson>;
export const noPerson: TypedPerson = { name: "", title: "", organisation: "" };
const isBlank = ({ name, title, organisation }: TypedPerson) =>
  [name, title, organisation].every((each) => each.trim() === "");

/** What the person typed. `occurredAt` null: now, decided when it is saved. */
export const draftValues = z.object({
  type: touchpointType,
  person: z.string().trim().min(1, t("form.whoNeeded")).max(300),
  occurredAt: z.number().int().nonnegative().nullable(),
  note: z.string().max(10_000, t("form.noteTooLong")),
  noteVisibility: visibility,
  partnershipIds: z.array(z.string()),
  /** Everyone in this deal sees it, and `partnershipIds` is empty. */
  dealId: z.string().nullable(),
  link: z
    .string()
    .trim()
    .refine((link) => link === "" || webLink.safeParse(link).success, t("form.linkWrong")),
  people: z
    .array(
      typedPerson.refine((each) => isBlank(each) || each.name.trim() !== "", {
        path: ["name"],
        message: t("form.nameNeeded"),
      }),
    )
    .max(50),
  creditRole: creditRole.nullable(),
  nextText: short,
  /** An organisation; empty: nobody is named. */
  nextOwner: z.string(),
  nextPerson: short,
  nextDate: day.nullable(),
  /** The partner that does not use Tandem and whose person acted; null: we did. */
  actedFor: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type DraftValues = z.infer<typeof draftValues>;

/** What a touchpoint begins with beside type, person, time and note. */
export const nothingMore = {
  dealId: null,
  link: "",
  people: [],
  creditRole: null,
  nextText: "",
  nextOwner: "",
  nextPerson: "",
  nextDate: null,
  actedFor: null,
} satisfies Partial<DraftValues>;

/**
 * What the memory keeps. `touchpointId` is the id it gets when saved, given when the writing began: a draft that
 * comes back after it was saved is known by it. `open` says whether the form comes back by itself.
 */
export const keptDraft = z.object({
  touchpointId: z.uuid(),
  open: z.boolean(),
  // Half-written values are kept, and drafts of a version that had fewer.
  values: z.object({
    ...draftValues.shape,
    person: z.string(),
    dealId: z.string().nullable().default(null),
    link: z.string().default(""),
    people: z.array(typedPerson).default([]),
    creditRole: creditRole.nullable().default(null),
    nextText: z.string().default(""),
    nextOwner: z.string().default(""),
    nextPerson: z.string().default(""),
    nextDate: z.string().nullable().default(null),
    actedFor: draftValues.shape.actedFor.default(null),
  }),
});
export type KeptDraft = z.infer<typeof keptDraft>;

/** Whether anything was written that took thought. */
export const hasContent = ({ note, link, people, nextText }: DraftValues): boolean =>
  [note, link, nextText].some((each) => each.trim() !== "") || people.some((each) => !isBlank(each));

/** What the form holds of a touchpoint that was recorded before. `shared`: partnerships that it can still be shown to. */
export function valuesAgain(
  { type, person, occurredAt, sharedWith, deal, details, note }: RecordTouchpointArgs,
  me: string,
  shared: ReadonlySet<string>,
): DraftValues {
  const { link, people = [], creditRole = null, nextStep = null, actedFor = null } = details ?? {};
  const typed = (each: { name: string; title: string | null; organisation: string | null }) => ({
    name: each.name,
    title: each.title ?? "",
    organisation: each.organisation ?? "",
  });
  return {
    type,
    person: person.name || me,
    occurredAt,
    note: note?.text ?? "",
    noteVisibility: note?.visibility ?? "internal",
    partnershipIds: sharedWith.map(({ partnershipId }) => partnershipId).filter((id) => shared.has(id)),
    dealId: deal?.dealId ?? null,
    link: link ?? "",
    people: people.map(typed),
    creditRole,
    nextText: nextStep?.text ?? "",
    nextOwner: nextStep?.owner?.organisationId ?? "",
    nextPerson: nextStep?.owner?.person?.name ?? "",
    nextDate: nextStep?.date ?? null,
    actedFor,
  };
}

/** The last choice of who sees it, on one account: partnerships, or the deal (`dealAudience`). */
export const keptAudience = z.array(z.string());
export const dealAudience = (dealId: string): string => `deal:${dealId}`;

export const draftKey = (subject: Subject): string => `draft:${subject.key}`;
/** Where this subject's draft may be: begun before the account was known, it is kept under the page's record. */
export const draftKeys = (subject: Subject): string[] => [
  ...new Set([draftKey(subject), ...(subject.recordRef ? [`draft:${subject.recordRef}`] : [])]),
];
export const audienceKey = (subject: Subject): string => `audience:${subject.key}`;

function detailsFrom({
  link,
  people,
  creditRole,
  nextText,
  nextOwner,
  nextPerson,
  nextDate,
  actedFor,
}: DraftValues): TouchpointDetails {
  const orNull = (text: string) => text.trim() || null;
  const name = orNull(nextPerson);
  const owner = { organisationId: nextOwner, person: name === null ? null : { name, title: null } };
  const text = orNull(nextText);
  return {
    link: orNull(link),
    people: people
      .filter((each) => !isBlank(each))
      .map((each) => ({
        name: each.name.trim(),
        title: orNull(each.title),
        organisation: orNull(each.organisation),
      })),
    creditRole,
    ...(actedFor ? { actedFor } : {}),
    nextStep: text === null ? null : { text, owner: nextOwner === "" ? null : owner, date: nextDate },
  };
}

/** The command for `values`; the member's own name is left to the background, which knows the title too. */
export function touchpointDraft(
  touchpointId: string,
  values: DraftValues,
  subject: Subject,
  me: string,
): TouchpointDraft {
  const text = values.note.trim();
  const { dealId } = values;
  const partnershipIds = dealId === null ? values.partnershipIds : [];
  const goesOut = (dealId !== null || partnershipIds.length > 0) && values.noteVisibility === "shared";
  return {
    touchpointId,
    type: values.type,
    customer: subject.customer,
    accountId: subject.accountId,
    recordRef: subject.recordRef,
    person: values.person.trim() === me ? null : { name: values.person.trim(), title: null },
    occurredAt: values.occurredAt,
    dealId,
    partnershipIds,
    details: detailsFrom(values),
    note: text ? { text, visibility: goesOut ? "shared" : "internal" } : null,
  };
}
