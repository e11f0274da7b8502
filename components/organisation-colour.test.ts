import { expect, it } from "vitest";
import { initials, organisationColour } from "./organisation-colour.ts";

it("gives an organisation the same colour every time, one of eight", () => {
  const ids = Array.from({ length: 400 }, (_, n) => `01950000-0000-7000-8000-${String(n).padStart(12, "0")}`);
  const colours = ids.map(organisationColour);
  expect(colours).toEqual(ids.map(organisationColour));
  expect(new Set(colours)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
});

it("makes initials of any name", () => {
  expect(initials("Lumen Analytics")).toBe("LA");
  expect(initials("Cobalt")).toBe("CO");
  expect(initials("  <img src=x>")).toBe("IS");
  expect(initials("شركة الاتصالات")).toBe("شا");
  expect(initials("🎉")).toBe("?");
});
