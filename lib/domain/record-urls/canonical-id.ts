// One spelling per record id, so that a page, a file and another host name of the same CRM agree.
// Called by `read-url.ts` (also inside the content script: keep it small) and by `record-url.ts`.
import type { UrlTable } from "./url-table.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The three letters that Salesforce appends: five bits each, saying which characters are capitals. */
function capitals(id15: string): string {
  let letters = "";
  for (const start of [0, 5, 10]) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id15.charAt(start + i))) bits |= 1 << i;
    letters += LETTERS.charAt(bits);
  }
  return letters;
}

/**
 * 15 characters become 18. Of 18, the last three restore what a spreadsheet did to the case of the others;
 * null when they contradict them, because then it is no Salesforce id.
 */
export function salesforceId(id: string): string | null {
  if (!/^[0-9a-z]{15}(?:[0-9a-z]{3})?$/i.test(id)) return null;
  const head = id.slice(0, 15);
  const tail = id.slice(15).toUpperCase();
  if (tail === "" || tail === capitals(head)) return head + capitals(head);
  const mended = Array.from(head, (char, i) =>
    (LETTERS.indexOf(tail.charAt(Math.floor(i / 5))) >> (i % 5)) & 1
      ? char.toUpperCase()
      : char.toLowerCase(),
  ).join("");
  return capitals(mended) === tail ? mended + tail : null;
}

/** Null when the text is no id of that kind. */
export function canonicalId(how: UrlTable["id"], id: string): string | null {
  if (id === "" || id.length > 200) return null;
  if (how === "salesforce-18") return salesforceId(id);
  if (how === "guid") return GUID.exec(id)?.[1]?.toLowerCase() ?? null;
  return how === "lower" ? id.toLowerCase() : id;
}
