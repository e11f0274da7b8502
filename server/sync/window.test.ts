// Which feed entries of a window still matter.
import { expect, test } from "vitest";
import { type Entry, withoutSuperseded } from "./window.ts";

const P = "01939d5e-7a2b-7c3d-8e4f-0123456789ab";
let seq = 0;
const entry = (op: Entry["op"], scope: string, row_id: string | null = null): Entry => ({
  seq: ++seq,
  op,
  scope,
  entity: row_id === null ? null : "touchpoint",
  row_id,
});

test("only the last mention of a row and of a pack is kept", () => {
  const [first, second, pack, packAgain] = [
    entry("put", "org", "a"),
    entry("remove", "org", "a"),
    entry("pack", "accounts:1"),
    entry("pack", "accounts:1"),
  ];
  expect(withoutSuperseded([first, pack, second, packAgain])).toEqual([second, packAgain]);
});

test("what a scope held before it was left or entered is not sent, what came after is", () => {
  const before = [entry("pack", `overlaps:${P}:7`), entry("pack", `overlaps:${P}:8`)];
  const leave = entry("leave", `overlaps:${P}`);
  const after = entry("pack", `overlaps:${P}:7`);
  expect(withoutSuperseded([...before, leave, after])).toEqual([leave, after]);
  const enter = entry("enter", `partnership:${P}`);
  expect(withoutSuperseded([entry("put", `partnership:${P}`, "a"), enter])).toEqual([enter]);
});

test("the same row in another scope is another mention", () => {
  const both = [entry("put", "org", "a"), entry("put", `partnership:${P}`, "a")];
  expect(withoutSuperseded(both)).toEqual(both);
});
