import { expect, it } from "vitest";
import { say } from "./say.ts";

it("puts values into their places, numbers plainly, and never reads a placeholder out of a value", () => {
  expect(say("plan.full", { most: 1_000 })).toBe("A plan holds 1000 of these at most.");
  expect(say("deal.keptApart", { one: "{other}", other: "Lumen" })).toBe(
    "Your organisation keeps {other} and Lumen apart: register a deal with each on its own.",
  );
});
