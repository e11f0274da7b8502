// One spelling per record id, so that a page, a file and another host name of the same CRM agree.
// Called by `read-url.ts` inside the content script (keep it small) and by `record-url.ts`.
import type { UrlTable } from "./url-table.ts";

export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The three letters that Salesforce appends to 15: five bits each, saying which characters are capitals. */
export const checkLetters = (id15: string): string =>
  id15.replace(/.{5}/g, (five) => {
    const bits = [...five].reduce((sum, char, i) => (/[A-Z]/.test(char) ? sum | (1 << i) : sum), 0);
    return LETTERS.charAt(bits);
  });

/** Of 15 or 18 characters; null when it is no Salesforce id. */
export function salesforceId(id: string): string | null {
  if (!/^[0-9a-z]{15}(?:[0-9a-z]{3})?$/i.test(id)) return null;
  const head = id.slice(0, 15);
  const whole = head + checkLetters(head);
  return whole.startsWith(id) ? whole : null;
}

/** As a person would write it; null where nobody encoded it. */
function decoded(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}

/** Null when the text is no id of that kind. */
export function canonicalId(how: UrlTable["id"], id: string): string | null {
  if (!id || id.length > 200) return null;
  if (how === "salesforce-18") return salesforceId(id);
  if (how === "as-is") return id;
  if (how === "decoded") return decoded(id);
  return (how === "guid" ? id.replace(/[{}]/g, "") : id).toLowerCase();
}
