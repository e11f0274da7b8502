import { expect, it } from "vitest";
import { en } from "./en.ts";
import { t } from "./t.ts";

it("puts values into their places", () => {
  expect(t("partners.overlap", { ours: "open opportunity", theirs: "customer" })).toBe(
    "Our open opportunity × their customer",
  );
});

it("chooses the plural by count and writes the number by locale", () => {
  expect(t("partners.found", { count: 1 })).toBe("1 partner can help here");
  expect(t("partners.found", { count: 1200 })).toBe("1,200 partners can help here");
});

it("never reads a placeholder out of a value", () => {
  expect(t("partners.email")).toBe("E-mail");
  expect(t("org.invited", { name: "{role}", organisation: "A", role: "Rep" })).toBe(
    "{role} invited you to A as Rep",
  );
});

it("holds no empty text and no key twice with another case", () => {
  const keys = Object.keys(en);
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  for (const [key, message] of Object.entries(en)) {
    const texts = typeof message === "string" ? [message] : [message.one, message.other];
    for (const text of texts) expect(text.trim(), key).not.toBe("");
  }
});
