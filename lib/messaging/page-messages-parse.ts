// Parses what content scripts send: page text is hostile, and so may be the page's process. Called by the background
// for every page message. Too long texts are cut, unknown fields dropped; what does not fit at all is null.
import { z } from "zod";
import { pageFields } from "../contract/crm-table/page-fields.ts";
import { recordRef } from "../domain/record-ref.ts";
import type { PageToBackground } from "./page-messages.ts";
import { picked } from "./picked-parse.ts";

const FIELD_AT_MOST = 300;
const LANGUAGE_AT_MOST = 40;

const reading = z.object({
  value: z.string().transform((text) => text.slice(0, FIELD_AT_MOST)),
  origin: z.enum(["url", "title", "dom"]),
});

export const pageRecord = z.object({
  ref: recordRef,
  fields: z.partialRecord(z.enum(pageFields), reading),
  accountRef: recordRef.nullable(),
  lang: z
    .string()
    .transform((lang) => lang.slice(0, LANGUAGE_AT_MOST))
    .optional(),
  settled: z.boolean().optional(),
});

/** What is remembered for a host. */
export const hostLayout = z.object({
  width: z.number().min(320).max(640),
  launcherTop: z.number().min(0).max(1000),
});

const panelLayout = hostLayout.extend({ open: z.boolean() });

const pageMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("page.hello"), host: z.string().max(300) }),
  z.object({ type: z.literal("page.record"), record: pageRecord.nullable() }),
  z.object({ type: z.literal("page.layout"), layout: panelLayout }),
  z.object({ type: z.literal("page.framed") }),
  z.object({ type: z.literal("page.picked"), picked: picked.nullable() }),
]) satisfies z.ZodType<PageToBackground>;

export function parsePageMessage(message: unknown): PageToBackground | null {
  const parsed = pageMessage.safeParse(message);
  return parsed.success ? parsed.data : null;
}
