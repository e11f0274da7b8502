// A touchpoint being written: what the form holds, how it survives a reload, and the command it becomes.
import { z } from "zod";
import { touchpointType, visibility } from "#lib/contract/words.ts";
import { noDetails } from "#lib/domain/touchpoint-details.ts";
import type { TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import type { Subject } from "../panel/subject.ts";

/** What the person typed. `occurredAt` null: now, decided when it is saved. */
export const draftValues = z.object({
  type: touchpointType,
  person: z.string().trim().min(1, t("form.whoNeeded")).max(300),
  occurredAt: z.number().int().nonnegative().nullable(),
  note: z.string().max(10_000, t("form.noteTooLong")),
  noteVisibility: visibility,
  partnershipIds: z.array(z.string()),
});
export type DraftValues = z.infer<typeof draftValues>;

/**
 * What the memory keeps. `touchpointId` is the id it gets when saved, given when the writing began: a draft that
 * comes back after it was saved is known by it. `open` says whether the form comes back by itself.
 */
export const keptDraft = z.object({
  touchpointId: z.uuid(),
  open: z.boolean(),
  values: draftValues.extend({ person: z.string() }),
});
export type KeptDraft = z.infer<typeof keptDraft>;

/** The last choice of who sees it, on one account. */
export const keptAudience = z.array(z.string());

export const draftKey = (subject: Subject): string => `draft:${subject.key}`;
/** Where this subject's draft may be: begun before the account was known, it is kept under the page's record. */
export const draftKeys = (subject: Subject): string[] => [
  ...new Set([draftKey(subject), ...(subject.recordRef ? [`draft:${subject.recordRef}`] : [])]),
];
export const audienceKey = (subject: Subject): string => `audience:${subject.key}`;

/** The command for `values`; the member's own name is left to the background, which knows the title too. */
export function touchpointDraft(
  touchpointId: string,
  values: DraftValues,
  subject: Subject,
  me: string,
): TouchpointDraft {
  const text = values.note.trim();
  const shared = values.partnershipIds.length > 0 && values.noteVisibility === "shared";
  return {
    touchpointId,
    type: values.type,
    customer: subject.customer,
    accountId: subject.accountId,
    recordRef: subject.recordRef,
    person: values.person.trim() === me ? null : { name: values.person.trim(), title: null },
    occurredAt: values.occurredAt,
    dealId: null,
    partnershipIds: values.partnershipIds,
    details: noDetails,
    note: text ? { text, visibility: shared ? "shared" : "internal" } : null,
  };
}
