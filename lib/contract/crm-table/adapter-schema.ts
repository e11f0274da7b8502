// An adapter's table as somebody else may write it: a file, another device, the organisation. Data only, and bounded, so
// that reading a page by it stays cheap and safe. Accepts every table of ours. Called by the file of a CRM, here and in
// `lib/crm/crm-file.ts`, and by what reads what a person pointed at.
import { z } from "zod";
import { say } from "../messages/say.ts";
import { pageFields } from "./page-fields.ts";
import { factsOf, MOST_WAYS } from "./pattern-cost.ts";
import { crmName, recordKind } from "./record-words.ts";
import { isSelector } from "./selector-check.ts";

const MOST_PATTERN = 2_000;
const MOST_SELECTOR = 1_000;

/** `whole`: to the end of the text. `group`: which part of it is wanted. */
function pattern(asked: { whole?: boolean; group?: string }) {
  return z
    .string()
    .min(1)
    .max(MOST_PATTERN)
    .superRefine((source, context) => {
      const facts = factsOf(source);
      const wrong = (message: string) => context.addIssue({ code: "custom", message });
      if (!facts) wrong(say("pattern.wrong"));
      else if (asked.whole && !facts.isWhole) wrong(say("pattern.whole"));
      else if (!facts.isAnchored) wrong(say("pattern.anchored"));
      else if (!(facts.ways <= MOST_WAYS)) wrong(say("pattern.runs"));
      else if (asked.group && !source.includes(`(?<${asked.group}>`))
        wrong(say("pattern.group", { name: asked.group }));
    });
}

export const selectorText = z
  .string()
  .min(1)
  .max(MOST_SELECTOR)
  .refine(isSelector, { error: () => say("selector.wrong") });
const attribute = z.string().regex(/^[A-Za-z_][\w:.-]{0,80}$/);
const kinds = z.array(recordKind).min(1).max(2);
const seen = z.string().max(20);

const urlRule = z
  .strictObject({
    kind: recordKind,
    pattern: pattern({ group: "id" }),
    on: z.enum(["path", "hash", "query", "route"]),
    parameter: z.string().min(1).max(100).exactOptional(),
    session: z
      .strictObject({ key: z.string().min(1).max(100), pattern: z.string().min(1).max(MOST_PATTERN) })
      .refine((session) => (factsOf(session.pattern)?.ways ?? Infinity) <= MOST_WAYS, {
        error: () => say("pattern.runs"),
      })
      .exactOptional(),
    unsure: z.literal(true).exactOptional(),
  })
  .refine(({ on, parameter }) => on !== "query" || parameter !== undefined, {
    error: () => say("parameter.needed"),
  });

const alternative = z.strictObject({
  selector: selectorText,
  read: z.union([z.enum(["text", "href", "value"]), z.strictObject({ attribute })]),
  labels: z.array(z.string().min(1).max(200)).min(1).max(60).readonly().exactOptional(),
  attribute: attribute.exactOptional(),
  inner: selectorText.exactOptional(),
  deep: z.boolean().exactOptional(),
  seen,
});

const fieldRule = z.strictObject({
  field: z.enum([...pageFields, "accountRef", "otherKind"]),
  alternatives: z.array(alternative).min(1).max(30),
  kinds,
});

const container = z.strictObject({
  selector: selectorText,
  deep: z.boolean().exactOptional(),
  kinds,
  seen,
});

const place = {
  visible: z.array(container).max(30),
  fields: z.array(fieldRule).max(40),
};

/** All of a table but its name for people and where it is. */
export const tableShape = {
  crm: crmName,
  version: z.int().min(1).max(1_000_000),
  host: pattern({ whole: true }).nullable(),
  instance: z.enum(["host-label", "origin", "group"]),
  id: z.enum(["as-is", "salesforce-18", "guid", "lower", "decoded"]),
  urls: z.array(urlRule).min(1).max(60),
  titles: z.array(z.strictObject({ kind: recordKind, pattern: pattern({ group: "name" }) })).max(30),
  ...place,
  parent: z.strictObject(place).exactOptional(),
};

export const crmLabel = z.string().trim().min(1).max(60);

export const adapterTable = z.strictObject({
  ...tableShape,
  label: crmLabel,
  matches: z.array(z.string().regex(/^https?:\/\/(?:\*\.)?[a-z0-9.-]{1,250}\/\*$/)).max(60),
});
