// The worst table that may be published, and a list made for it: the import goes on, and others are answered meanwhile. Work is
// counted in what patterns are tried on; how long it took is reported alone.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { publishedFile } from "#lib/contract/crm-table/crm-table.ts";
import { MOST_TOLD_ADDRESS, MOST_TOLD_WAYS } from "#lib/contract/crm-table/told-bounds.ts";
import { houseCrm } from "#lib/domain/house-crm.test-support.ts";
import { patternOf } from "#lib/domain/record-urls/read-url.ts";
import { applied } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { listApp } from "#test/support/list-app.ts";

const ROWS = 2_000;
/** Every fourth: all of them would take no longer at once, only in the end. */
const HOSTILE = ROWS / 4;
const RULES = 50;

/** Each way ends after it has gone through what is left of the address. */
const worst = houseCrm({
  table: {
    urls: Array.from({ length: RULES }, (_, n) => ({
      kind: "account" as const,
      pattern: `^/[^#]{${n},${MOST_TOLD_WAYS / RULES + n - 1}}[a-z]*!(?<id>[0-9]+)`,
      on: "path" as const,
    })),
  },
});
test("a list of 2,000 rows with hostile addresses holds up nobody", async () => {
  expect(publishedFile.safeParse(worst).error).toBeUndefined();
  const app = await listApp();
  const { people } = await app.company("Harbor & Pine");
  await applied(new Device(app, people.admin), "crm.publish", { tableId: uuid(), file: worst });
  const address = `https://crm.house.example/${"a".repeat(470)}/${"a".repeat(3_000)}`;
  // Each of these letters is nine once it is an address.
  const wide = `https://crm.house.example/${"中/".repeat(235)}`;
  const cellOf = (n: number) => (n % 4 ? "" : n % 8 ? address : wide);
  const rows = Array.from({ length: ROWS }, (_, n) => `Firm ${n},firm${n}.com,${cellOf(n)}\n`);

  let [tries, longest, sinceTurn, stretch] = [0, 0, 0, 0];
  for (const { pattern } of worst.table.urls) {
    const compiled = patternOf(pattern);
    const exec = compiled.exec.bind(compiled);
    compiled.exec = (text) => {
      tries += 1;
      sinceTurn += 1;
      longest = Math.max(longest, text.length);
      return exec(text);
    };
  }
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      stretch = Math.max(stretch, sinceTurn);
      sinceTurn = 0;
    }
  })();
  const other = new Device(app, people.admin);
  let answered = 0;
  const requests = (async () => {
    while (!isOver) {
      await other.pullOnce();
      answered += 1;
    }
  })();
  const began = performance.now();
  const done = await app.importList(people.rep, `Company,Website,Account URL\n${rows.join("")}`);
  const took = performance.now() - began;
  isOver = true;
  await Promise.all([others, requests]);
  console.info(
    `${ROWS} rows in ${Math.round(took)} ms, ${stretch / RULES} hostile rows at once, ${answered} requests answered`,
  );

  expect(done).toMatchObject({ state: "done" });
  expect(tries).toBe(HOSTILE * RULES);
  expect(longest).toBeLessThanOrEqual(MOST_TOLD_ADDRESS);
  expect(answered).toBeGreaterThan(10);
  // The first batch alone, read without a turn for others, is more.
  expect(stretch).toBeLessThan(45 * RULES);
}, 120_000);
