// One spelling for every JSON value (RFC 8785), so that two sides that mean the same have the same bytes. Called for
// everything that is hashed and accepted.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Keys in order, no spaces, numbers as ECMAScript writes them; a key whose value is `undefined` is left out, as JSON
 * leaves it out. Throws `Error` for NaN, infinities and half surrogate pairs, which JSON does not have.
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("There is no JSON for this value");
  return text;
}

/**
 * SHA-256 of the canonical text in UTF-8: 64 hexadecimal digits. Throws as `canonicalJson` does. Not WebCrypto, which
 * answers later, and mutators answer at once.
 */
export function jsonHash(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
