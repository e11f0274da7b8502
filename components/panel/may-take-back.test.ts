import { expect, it } from "vitest";
import { dana, id, lumen, touchpoint, us } from "#test/screens/data.ts";
import { mayTakeBack } from "./may-take-back.ts";

const rep = { ...dana, role: "rep" as const };
const colleagues = touchpoint(us, { recordedBy: id(11) });

it("lets a rep take back what they recorded themselves, and nothing else", () => {
  expect(mayTakeBack(touchpoint(us, {}), rep)).toBe(true);
  expect(mayTakeBack(colleagues, rep)).toBe(false);
  expect(mayTakeBack(colleagues, { ...rep, role: "partner_manager" })).toBe(false);
  expect(mayTakeBack(touchpoint(us, {}), null)).toBe(false);
});

it("lets managers and admins take back what colleagues recorded, never what a partner did", () => {
  for (const role of ["manager", "admin"] as const) {
    expect(mayTakeBack(colleagues, { ...rep, role })).toBe(true);
    expect(mayTakeBack(touchpoint(lumen, {}), { ...rep, role })).toBe(false);
  }
});
