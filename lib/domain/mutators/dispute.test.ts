// A participant contests a statement; a win hands the customer over. Told as stories.
import { beforeEach, describe, expect, it } from "vitest";
import { addWorkingDays } from "../deal/working-days.ts";
import { DAY, idOf, START, termsFor } from "./deal-world.test-support.ts";
import { told } from "./evidence-world.test-support.ts";
import { agreedWorld, amountOf, personOf, type StatementWorld } from "./statement-world.test-support.ts";

const parties = ["harbor", "lumen", "cloud"] as const;
let world: StatementWorld;
beforeEach(() => {
  world = agreedWorld(parties);
});

describe("a dispute", () => {
  it("has an owner on the payer's side, and is due in five working days by the server's clock", () => {
    expect(told(world.dispute("lumen"))).toContain("no final statement yet");
    world.report("harbor", "won");
    expect(told(world.dispute("harbor"))).toContain("Another participant decides");
    expect(told(world.dispute("lumen", "rep"))).toContain("partner manager");
    expect(world.dispute("lumen").outcome).toBe("changes");
    const [shown] = world.standing("cloud").disputes;
    expect(shown).toMatchObject({ resolution: null, days: 0, overdue: false });
    expect(shown?.dispute.owner).toEqual({
      organisationId: idOf.harbor,
      person: { name: "Somebody of Harbor & Pine", title: null },
    });
    // Friday, 20 November: the Friday after.
    expect(shown?.dispute.dueAt).toBe(START + 7 * DAY);
    world.now = START + 7 * DAY;
    expect(world.standing().disputes[0]?.overdue).toBe(false);
    world.now += 1;
    expect(world.standing().disputes[0]).toMatchObject({ overdue: true, days: 7 });
  });

  it("is open once for each organisation, and about the version that counts", () => {
    world.report("harbor", "won");
    world.dispute("lumen");
    expect(told(world.dispute("lumen"))).toContain("still open");
    expect(world.dispute("cloud").outcome).toBe("changes");
    world.agree(termsFor(parties, amountOf(90_000)));
    world.issue("harbor");
    world.resolve("lumen", "withdrawn");
    expect(world.standing().disputes.filter(({ resolution }) => !resolution)).toHaveLength(1);
  });

  it("is upheld or declined by the payer, withdrawn by who raised it, once", () => {
    world.report("harbor", "won");
    world.dispute("lumen");
    expect(told(world.resolve("lumen", "upheld"))).toContain("you may withdraw your own");
    expect(told(world.resolve("cloud", "withdrawn"))).toContain("Only the organisation that raised it");
    expect(told(world.resolve("harbor", "withdrawn"))).toContain("Only the organisation that raised it");
    world.now += 2 * DAY;
    expect(world.resolve("harbor", "upheld").outcome).toBe("changes");
    expect(told(world.resolve("harbor", "declined"))).toContain("ended it before you: upheld");
    world.now += 30 * DAY;
    expect(world.standing("lumen").disputes[0]).toMatchObject({ days: 2, overdue: false });
    expect(world.dispute("lumen").outcome).toBe("changes");
  });

  it("counts no weekend among its days", () => {
    const saturday = Date.UTC(2026, 10, 21, 9);
    expect(new Date(addWorkingDays(saturday, 5)).toISOString()).toBe("2026-11-27T09:00:00.000Z");
    expect(new Date(addWorkingDays(Date.UTC(2026, 10, 16, 9), 5)).toISOString()).toBe(
      "2026-11-23T09:00:00.000Z",
    );
  });
});

describe("a hand-over", () => {
  const states = () => world.standing("lumen").handOvers.map(({ duty, state }) => [duty, state]);

  it("is offered by the win to whoever holds the duty, and says where nobody does", () => {
    world.name("lumen", "onboarding");
    expect(world.standing().handOvers).toEqual([]);
    expect(told(world.answerHandOver("lumen", "onboarding", "accepted"))).toContain("not won");
    world.report("harbor", "won");
    expect(states()).toEqual([
      ["onboarding", "offered"],
      ["support", "nobody"],
      ["renewal", "nobody"],
    ]);
    expect(world.standing().handOvers[0]?.holder).toEqual({
      organisationId: idOf.lumen,
      person: personOf.lumen,
    });
  });

  it("is answered by the owner's own organisation, by any member; a refusal says why and may be taken back", () => {
    world.name("lumen", "onboarding");
    world.report("harbor", "won");
    const holder = { organisationId: idOf.lumen, person: personOf.lumen };
    const byHarbor = world.run("harbor", "handover.answer", {
      dealId: world.latest().dealId,
      handOverId: world.newId(),
      duty: "onboarding",
      holder,
      answer: { kind: "accepted" },
    });
    expect(told(byHarbor)).toContain("Only the organisation of the person named");
    expect(world.answerHandOver("lumen", "onboarding", "refused", "rep").outcome).toBe("changes");
    expect(world.standing("harbor").handOvers[0]?.answer?.reason).toContain("before March");
    expect(told(world.answerHandOver("lumen", "onboarding", "refused"))).toContain(
      "answered before you: refused",
    );
    expect(world.answerHandOver("lumen", "onboarding", "accepted").outcome).toBe("changes");
    expect(told(world.answerHandOver("lumen", "onboarding", "refused"))).toContain(
      "answered before you: accepted",
    );
    expect(states()[0]).toEqual(["onboarding", "accepted"]);
  });

  it("is offered anew to whoever is named instead, and by another win", () => {
    world.name("lumen", "onboarding");
    world.report("harbor", "won");
    world.answerHandOver("lumen", "onboarding", "refused");
    world.name("harbor", "onboarding");
    expect(told(world.answerHandOver("lumen", "onboarding", "accepted"))).toContain(
      "Somebody else was named",
    );
    expect(states()[0]).toEqual(["onboarding", "offered"]);
    world.answerHandOver("harbor", "onboarding", "accepted");
    world.report("harbor", "open", "Cancelled.");
    expect(states()).toEqual([]);
    world.report("harbor", "won", "Signed again.");
    expect(states()[0]).toEqual(["onboarding", "offered"]);
  });
});
