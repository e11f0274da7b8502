// A deal that was won or lost reads so on its card, and offers no renewal.
import { expect, it } from "vitest";
import { CreditWriter } from "#test/screens/credit-writer.ts";
import { DAY, NOW, us } from "#test/screens/data.ts";
import { viewOf } from "#test/screens/deal-data.ts";
import { statusSentence } from "./deal-status.tsx";
import { nextActs } from "./next-actions.ts";

const AT_THE_END = NOW + 80 * DAY;
const told = (writer: CreditWriter) => {
  const deal = viewOf(writer.whole);
  return {
    says: statusSentence(deal, us.id, AT_THE_END).join(" "),
    acts: nextActs(deal, us.id, AT_THE_END).buttons,
  };
};

it("says how it ended by the payer's word in place of its protection, and offers no renewal", () => {
  const open = told(new CreditWriter().proven());
  expect(open.says).toContain("renew it");
  expect(open.acts).toEqual(["renew"]);
  const won = told(new CreditWriter().proven().reports("us", "won", null, 9));
  expect(won.says).toMatch(/^We reported it as won/);
  expect(won.acts).toEqual([]);
  const lost = told(new CreditWriter().proven().reports("us", "lost", "No budget.", 9));
  expect(lost.says).toMatch(/^We reported it as lost/);
  expect(lost.acts).toEqual([]);
});

it("says once that it ended otherwise after all, as its card has one sentence for that", () => {
  const lost = new CreditWriter()
    .proven()
    .reports("us", "won", null, 9)
    .reports("us", "lost", "They left.", 8);
  expect(told(lost).says).toMatch(/^We reported it as lost after all · /);
});

it("is open for all who hear only a partner's word", () => {
  expect(told(new CreditWriter().proven().reports("lumen", "lost", "They told us.", 9)).acts).toEqual([
    "renew",
  ]);
});
