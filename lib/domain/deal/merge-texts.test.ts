// How two versions of a text become one, and where they do not.
import { describe, expect, it } from "vitest";
import { mergeTexts } from "./merge-texts.ts";

const LIMIT = 10_000;
const merge = (base: string, current: string, arriving: string) => mergeTexts(base, current, arriving, LIMIT);
const base = "Fewer manual steps in billing. Live by March.";

describe("two versions of one text", () => {
  it.each([
    [
      "changes in different places",
      "Far fewer manual steps in billing. Live by March.",
      "Fewer manual steps in billing. Live by April.",
      "Far fewer manual steps in billing. Live by April.",
    ],
    ["only the arriving one", base, `${base} Two teams.`, `${base} Two teams.`],
    ["only the one that is there", `${base} Two teams.`, base, `${base} Two teams.`],
    ["the same change", "Fewer steps.", "Fewer steps.", "Fewer steps."],
    [
      "a line added by each",
      `${base}\nLumen trains.`,
      `${base}\nHarbor installs.`,
      `${base}\nLumen trains.\nHarbor installs.`,
    ],
    ["lines and spaces as they were", `  a\n\n b ${base}`, `${base}\n`, `  a\n\n b ${base}\n`],
  ])("%s merge", (_what, current, arriving, text) => {
    expect(merge(base, current, arriving)).toEqual({ text, conflict: false });
  });

  it("that change the same words take the arriving ones, keep what else could be merged, and say so", () => {
    const current = "Far fewer manual steps in billing. Live by April.";
    const arriving = "Fewer manual steps in billing. Live by May.";
    expect(merge(base, current, arriving)).toEqual({
      text: "Far fewer manual steps in billing. Live by May.",
      conflict: true,
    });
  });

  it("that would be too long together are not merged", () => {
    const [ours, theirs] = ["a".repeat(30), "b".repeat(30)];
    expect(mergeTexts("x y", `${ours} x y`, `x y ${theirs}`, 50)).toEqual({
      text: `x y ${theirs}`,
      conflict: true,
    });
  });

  it("of thousands of equal words are answered at once", () => {
    const many = "a ".repeat(2_500);
    const started = performance.now();
    expect(merge(`x ${many}x`, `${many}a ${many}`, `${many}b`).conflict).toBe(true);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
