// The whole story of a joint deal of three companies, in three browsers: registered, accepted, objected to, revised, approved;
// planned by two at once; proven by touchpoints of all sides; won, handed over, stated, disputed, resolved, stated again. After
// each act every company's panel is looked at, not only the actor's. Leaves a picture of each step in .output/three.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import { picturesOnFailure } from "./scene.ts";
import { ending } from "./three/ending.ts";
import { paper } from "./three/paper.ts";
import { heldBy } from "./three/private.ts";
import { registration } from "./three/registration.ts";
import { openThree, panels, seats, type Three } from "./three/scene.ts";
import { secrets, work } from "./three/work.ts";

const pictures = fileURLToPath(new URL("../../.output/three/", import.meta.url));

describe("a joint deal of three companies", () => {
  let three: Three;
  let broken = false;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    three = await openThree();
  }, 180_000);
  afterAll(() => three?.scene.close());
  picturesOnFailure(() => three?.scene);

  it.each(
    [...registration, ...work, ...ending, ...paper].map((step, index) => ({ ...step, number: index + 1 })),
  )("$title", async ({ run, pictures: whose, number }) => {
    expect(broken, "an earlier step of the story did not hold").toBe(false);
    broken = true;
    const pathOf = (name: string) => `${pictures}${String(number).padStart(2, "0")}-${name}.png`;
    await run(three, async (page, name) => {
      await page.screenshot({ path: pathOf(name), fullPage: true });
    });
    for (const who of whose) await three[who].page.screenshot({ path: pathOf(who) });
    broken = false;
  });

  it.each(seats)("what the others keep to themselves is not on the device of %s", async (who) => {
    const held = await heldBy(three[who].browser);
    // Compared as booleans: what is held has tokens in it, which no failure may print.
    for (const other of seats)
      expect(held.includes(secrets[other]), `what ${other} wrote`).toBe(other === who);
    // What one partner shares of its list with Harbor & Pine is not the other partner's to see.
    expect(held.includes("amina.yusuf@quillservices.example"), "Quill's account owners").toBe(who !== "elif");
    expect(held.includes("priya.nair@lumenanalytics.example"), "Lumen's account owners").toBe(who !== "rosa");
    expect(held.includes('"sceptic"'), "what Harbor & Pine thinks of the buyer").toBe(who === "grace");
  });

  it("leaves panels that axe holds nothing against", async () => {
    for (const panel of panels(three)) expect(await accessibilityFaults(panel)).toEqual([]);
  });
});
