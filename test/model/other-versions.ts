// How a backend of a later version answers and what a device of an earlier one sends, as the contract lets them differ (I8):
// fields and kinds of rows that the other side does not know, fields that it does not send. Called by the model's network.
import { z } from "zod";

const pull = z.looseObject({ changes: z.array(z.looseObject({ op: z.string() })) });
const push = z.looseObject({ mutations: z.array(z.looseObject({})) });

/** What a row of a later version says besides; a device keeps it. */
export const LATER = { addedLater: "kept for a later version" };
const ID = "00000000-0000-7000-8000-000000000000";

/** An answer as a later backend would give it. */
export function fromLaterVersion(path: string, text: string): string {
  const answer: unknown = JSON.parse(text);
  if (path !== "/v1/pull") return JSON.stringify({ ...z.looseObject({}).parse(answer), ...LATER });
  const parsed = pull.safeParse(answer);
  if (!parsed.success) return text;
  const changes = parsed.data.changes.map((change) =>
    change.op === "put" ? { ...change, row: { ...z.looseObject({}).parse(change.row), ...LATER } } : change,
  );
  const unknown = [
    { op: "put", scope: "org", entity: "kind_of_later", id: ID, row: { id: ID } },
    { op: "remove", scope: "org", entity: "kind_of_later", id: ID },
    { op: "thinned", scope: "org" },
  ];
  return JSON.stringify({ ...parsed.data, ...LATER, changes: [...changes, ...unknown] });
}

/** A request as an earlier device would send it: without where the person acted, and what names the history. */
export function toEarlierVersion(body: string): string {
  const request: unknown = JSON.parse(body);
  const parsed = push.safeParse(request);
  if (!parsed.success) return body;
  const mutations = parsed.data.mutations.map(({ surface: _, eventId: __, ...mutation }) => mutation);
  return JSON.stringify({ ...parsed.data, mutations });
}
