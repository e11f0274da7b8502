import { expect, it } from "vitest";
import { segments } from "#lib/contract/words.ts";
import { presetSettings, withoutAnything } from "./sharing-preset.ts";

const sharing = {
  settings: segments.flatMap((ours) =>
    segments.map((theirs) => ({ ours, theirs, reveal: "count" as const })),
  ),
  fields: ["owner_phone" as const],
};

it("shares customers and opportunities in full, never prospects or phone numbers", () => {
  const { settings, fields } = presetSettings(sharing);
  expect(settings).toHaveLength(9);
  for (const { ours, reveal } of settings) expect(reveal).toBe(ours === "prospect" ? "hidden" : "full");
  expect(fields).not.toContain("owner_phone");
});

it("hides everything at one press", () => {
  const { settings, fields } = withoutAnything(sharing);
  expect(settings.every(({ reveal }) => reveal === "hidden")).toBe(true);
  expect(fields).toEqual([]);
});
