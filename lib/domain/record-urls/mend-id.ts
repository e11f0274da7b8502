// Restores Salesforce ids whose capitals a spreadsheet lost: the last three of 18 characters say which they were.
// Called for ids and addresses in files; pages spell theirs right and do without.
import { checkLetters, LETTERS, salesforceId } from "./canonical-id.ts";

/** Null when the letters contradict their check, because then it is no Salesforce id. */
export function mendSalesforceId(id: string): string | null {
  const tail = id.slice(15).toUpperCase();
  if (tail === "") return salesforceId(id);
  const mended = Array.from(id.slice(0, 15), (char, i) =>
    (LETTERS.indexOf(tail.charAt(Math.floor(i / 5))) >> (i % 5)) & 1
      ? char.toUpperCase()
      : char.toLowerCase(),
  ).join("");
  return checkLetters(mended) === tail ? salesforceId(mended + tail) : null;
}

/** An address with every such id in it mended. */
export const mendAddress = (href: string): string =>
  href.replace(/(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])/g, (id) => mendSalesforceId(id) ?? id);
