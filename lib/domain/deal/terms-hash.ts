// What an acceptance refers to: SHA-256 of the canonical terms. Not WebCrypto, because mutators answer at once.
// Called by screens that show terms and by the mutators that compare.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { canonicalJson } from "../credit/canonical-json.ts";

/** 64 hexadecimal digits, the same on every device and on the server. */
export function termsHash(terms: RegistrationTerms): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(terms))));
}
