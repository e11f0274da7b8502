// A person of ours who is named in a deal is bound to the member they are, by a key that says nothing to others; and the one
// thing that others learn when that member's membership ends. Read by the plan, by terms and by next steps. Decision:
// docs/decisions/024-who-left.md.
import { z } from "zod";
import { id, line, person, time } from "./shapes.ts";

/** Of one member in one deal (`memberKey` in `lib/domain/deal/departures.ts`): only who knows the member's id can make it. */
export const memberKey = z.string().regex(/^[0-9a-f]{32}$/);

/** Who holds something; without a key where the person was typed, or is of another company. */
export const namedPerson = person.extend({ key: memberKey.optional() });
export type NamedPerson = z.infer<typeof namedPerson>;

/** Somebody whom this deal names is no longer with that organisation. Taken back when the membership is given again. */
export const departure = z.object({
  id,
  dealId: id,
  organisationId: id,
  name: line,
  key: memberKey,
  at: time,
});
export type Departure = z.infer<typeof departure>;
