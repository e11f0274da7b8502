// What stays of acts that the server did not take, once access to what they were about has ended: the member's own words, to copy
// or discard, and nothing of what others gave (I4). Called where a membership ends, where a scope leaves this device, and where
// a refusal comes after that.
import { z } from "zod";
import { dealScope, partnershipScope, type Scope } from "../contract/scope.ts";
import type { RefusedEntry, TandemDatabase } from "./database.ts";
import { say } from "./messages/say.ts";
import { withOwnWordsOnly } from "./own-words.ts";
import type { Store } from "./store.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

type Refusal = Pick<RefusedEntry, "name" | "args" | "code" | "message">;

/** Its refusal may name people of others: it says instead why so little is left. */
export function strippedOf<R extends Refusal>(entry: R, message: string = say("notShared")): R {
  return { ...entry, args: withOwnWordsOnly(entry.args), message };
}

const about = z.looseObject({ dealId: z.string().nullish(), partnershipId: z.string().nullish() });

/** A touchpoint is of our own account, and a draft ours alone, whoever else was in the deal. */
const isOurs = (name: string): boolean => name.startsWith("touchpoint.") || name === "deal.draft";

function isWithinScope({ name, args }: Pick<Refusal, "name" | "args">, scope: Scope): boolean {
  const { dealId, partnershipId } = about.safeParse(args).data ?? {};
  const scopes = [dealId && dealScope(dealId), partnershipId && partnershipScope(partnershipId)];
  return !isOurs(name) && scopes.includes(scope);
}

/** Inside a transaction on these tables: this device may see nothing of that scope any more. */
export async function stripOf(db: TandemDatabase, scope: Scope): Promise<void> {
  for (const table of [db.refused, db.discarded]) {
    await table
      .filter((entry) => isWithinScope(entry, scope))
      .modify((entry) => void Object.assign(entry, strippedOf(entry)));
  }
  // Its number stays: sent again without what it named, it is refused like any act about what is not there.
  await db.sent
    .filter((entry) => isWithinScope(entry, scope))
    .modify((entry) => {
      entry.args = withOwnWordsOnly(entry.args);
    });
}

/** Inside a transaction on `rows`: refused because there is nothing there, of a deal that left this device. */
export async function isOfLostDeal(db: TandemDatabase, { name, args, code }: Refusal): Promise<boolean> {
  const { dealId } = about.safeParse(args).data ?? {};
  if (!dealId || code !== "not_found" || isOurs(name) || name === "deal.submit") return false;
  const scope = dealScope(dealId);
  return (await db.rows.where(":id").between([scope], [scope, []]).count()) === 0;
}

/**
 * The membership ended: all that is unsent, refused or begun (written here and never saved) is left with the member's own words,
 * as refused items.
 */
export async function keepOwnWords(
  store: Store,
  { code, message, begun, at }: { code: string; message: string; begun: readonly unknown[]; at: number },
): Promise<WriteOutcome<null>> {
  const { durable: db } = store;
  const outcome = await attemptWrite(() =>
    db.transaction("rw", [db.outbox, db.sent, db.refused, db.discarded], async () => {
      for (const table of [db.refused, db.discarded]) {
        await table.toCollection().modify((entry) => void Object.assign(entry, strippedOf(entry, message)));
      }
      for (const { answered, ...content } of await db.outbox.orderBy("mutationId").toArray()) {
        if (answered === 0) await db.refused.add(strippedOf({ ...content, code, message }, message));
      }
      await Promise.all([db.outbox.clear(), db.sent.clear()]);
      for (const value of begun) {
        const args = withOwnWordsOnly(value);
        // By its words: what it was kept under names an account.
        const key = `begun ${args.ownWords.join("\n")}`;
        // A worker that was killed here does it once more.
        if (args.ownWords.length === 0 || (await db.refused.where("key").equals(key).count()) > 0) continue;
        await db.refused.add({ mutationId: 0, key, name: "begun", args, at, clockOffset: 0, code, message });
      }
      return null;
    }),
  );
  if (outcome.ok) store.committed({ outbox: true });
  return outcome;
}
