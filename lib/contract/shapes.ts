// The small shapes that records, mutations and endpoints are made of. Ids are UUIDv7 in lower case, times milliseconds
// since the epoch, UTC.
import { z } from "zod";

export const id = z.uuid();
export const time = z.int().nonnegative();
/**
 * One line typed or imported by a person. Control characters, line breaks and marks that turn the direction of
 * what follows are taken out rather than refused: they come along unseen when a name is pasted, and nobody could
 * find them to mend it.
 */
export const line = z.string().overwrite(oneLine).trim().min(1).max(300);
function oneLine(typed: string): string {
  return typed.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
/** Free text typed by a person. */
export const text = z.string().max(10_000);

/** A link that people will press: nothing but the web. */
export const webLink = z.url({ protocol: /^https?$/ }).max(2_000);

/** The company sold to: the shared copy that both sides may read, because account lists are private. */
export const customer = z.object({
  name: line,
  /** Registrable domain ("zapier.com"), or null where unknown. */
  domain: z.string().max(253).nullable(),
});
export type Customer = z.infer<typeof customer>;

export const person = z.object({ name: line, title: line.nullable() });
export type Person = z.infer<typeof person>;
