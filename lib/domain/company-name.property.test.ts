// What must hold of the key for every text there is.
import fc from "fast-check";
import { expect, it } from "vitest";
import { nameKey } from "./company-name.ts";
import { formsAtEnd, formsAtStart, gluedForms } from "./legal-forms.ts";

const anyText = fc.string({ unit: "binary", maxLength: 400 });
// Texts in which the rules meet: forms in forms, initials, brackets, digits.
const nameLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...formsAtEnd,
        ...formsAtStart,
        ...gluedForms,
        "the",
        "and",
        "&",
        "und",
        "N/A",
        "s",
        "a",
      ),
      fc.constantFrom("Acme", "Zürich", "12", "3M", "日立", "O'Neil", "(株)", "ß", "Ё", "ﬁ", "²"),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    { maxLength: 80 },
  )
  .chain((parts) => fc.constantFrom(" ", "", "-", ".", ", ").map((between) => parts.join(between)));

it("gives the same key for a key, so that both sides may normalise twice", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, nameLike), (text) => {
      const key = nameKey(text);
      expect(nameKey(key)).toBe(key);
      expect(key.length).toBeLessThanOrEqual(300);
    }),
    { numRuns: 3_000 },
  );
});

it("does not see case, spaces around or direction marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 60 }), (text) => {
      const key = nameKey(text);
      expect(nameKey(`  ${text.toUpperCase()}\u200f `)).toBe(key);
    }),
  );
});
