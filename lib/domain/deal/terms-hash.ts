// What an acceptance refers to: the hash of the terms that were shown. Called by screens that show terms and by the
// mutators that compare.
import type { RegistrationTerms } from "../../contract/deal.ts";
import { jsonHash } from "../credit/canonical-json.ts";

/** 64 hexadecimal digits, the same on every device and on the server. */
export function termsHash(terms: RegistrationTerms): string {
  return jsonHash(terms);
}
