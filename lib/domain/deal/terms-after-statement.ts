// What a revision may no longer change once there is a final statement: later versions carry a difference to it, so that
// one payer pays in one currency. Called by the mutator that submits.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { DealWhole } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import { versionsOf } from "./next-statement.ts";

/** A sentence that says what must stay; null where nothing stands against these terms. */
export function problemAfterStatement(whole: DealWhole, terms: RegistrationTerms): string | null {
  const last = versionsOf(whole).at(-1)?.statement;
  if (!last) return null;
  if (terms.model === null) return say("rule.afterStatement.model");
  if (terms.payerId !== last.payerId) return say("rule.afterStatement.payer");
  if (terms.basis.currency === last.currency) return null;
  return say("rule.afterStatement.currency", { currency: last.currency });
}
