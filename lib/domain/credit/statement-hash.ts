// What an acceptance of a statement refers to: the SHA-256 of its canonical JSON, the same on device and server.
// Called where a statement is stored, shown, accepted or compared.
import type { CreditStatement } from "../../contract/credit-statement.ts";
import { canonicalJson, jsonHash } from "./canonical-json.ts";

const contentOf = ({ kind: _kind, ...content }: CreditStatement) => content;

/**
 * The canonical text of a statement, without `kind`: a preview that becomes final, and a final one that is
 * superseded, stay the statement that was accepted.
 */
export function canonicalStatement(statement: CreditStatement): string {
  return canonicalJson(contentOf(statement));
}

/** Of the canonical statement: 64 hexadecimal digits. */
export function statementHash(statement: CreditStatement): string {
  return jsonHash(contentOf(statement));
}
