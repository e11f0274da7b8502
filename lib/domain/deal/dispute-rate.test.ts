import { expect, test } from "vitest";
import { CreditWriter } from "#test/screens/credit-writer.ts";
import { cobalt, lumen, NOW, us } from "#test/screens/data.ts";
import { quarterAt, quarterBefore } from "../credit/promises.ts";
import { disputeHealth, disputeRate } from "./dispute-rate.ts";

const quarter = quarterAt(NOW);
const won = () => new CreditWriter().proven().reports("us", "won", null, 9);

test("a statement counts in the quarter it was issued in, contested or not, and only for the two who contest it", () => {
  const { whole } = won();
  expect(disputeRate([whole], [us.id, lumen.id], quarter)).toEqual({ quarter, statements: 1, disputed: 0 });
  expect(disputeRate([whole], [us.id, lumen.id], quarterBefore(quarter)).statements).toBe(0);
  const disputed = won().disputes("lumen", "Our part is missing.", 5).whole;
  expect(disputeRate([whole, disputed], [us.id, lumen.id], quarter)).toMatchObject({
    statements: 2,
    disputed: 1,
  });
  expect(disputeRate([disputed], [us.id, cobalt.id], quarter)).toMatchObject({ statements: 1, disputed: 0 });
});

test("a win that was taken back leaves its own statement and adds none", () => {
  const { whole } = won().reports("us", "lost", "They withdrew the order.", 2);
  expect(whole.statement).toHaveLength(2);
  expect(disputeRate([whole], [us.id, lumen.id], quarter).statements).toBe(1);
});

test("below 5 % is healthy, above 10 % broken, and none says nothing yet", () => {
  const health = (disputed: number, statements: number) => disputeHealth({ disputed, statements });
  expect([health(0, 40), health(1, 40), health(2, 40), health(4, 40), health(5, 40)]).toEqual([
    "none",
    "healthy",
    "high",
    "high",
    "broken",
  ]);
});
