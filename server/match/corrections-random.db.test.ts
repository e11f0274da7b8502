// Whatever is imported, shared, matched and said in whatever order: an overlap that was denied never shows, what is shown is
// shared in full, and the partner holds, byte for byte, what it would hold if nobody had corrected anything; nor do our own
// counts tell more than without corrections.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { OverlapCorrection } from "#lib/contract/correction.ts";
import { isDenied, standingCorrection, stands } from "#lib/domain/corrections.ts";
import { correctionScene } from "#test/support/correction-scene.ts";
import type { Device } from "#test/support/device.ts";
import { rematchPartnership } from "./rematch.ts";

const { app, twoCompanies, settings, save, deviceOf, accounts, shown, cells, correct, keep } =
  await correctionScene();

const names = ["Acme", "Borealis", "Cygnus"];
const sites = ["acme.com", "borealis.io", "cygnus.eu", ""];
const kinds = ["Customer", "Prospect"];
const line = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...sites), fc.constantFrom(...kinds))
  .map((cells) => cells.join(","));
const file = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => `Company,Website,Type\n${lines.join("\n")}\n`);
const reveals = {
  full: () => "full" as const,
  count: () => "count" as const,
  mixed: (mine: string) => (mine === "customer" ? ("full" as const) : ("count" as const)),
  hidden: () => "hidden" as const,
};
const step = fc.oneof(
  fc.record({ does: fc.constant("ours" as const), file }),
  fc.record({ does: fc.constant("theirs" as const), file }),
  fc.record({
    does: fc.constant("share" as const),
    how: fc.constantFrom("full", "count", "mixed", "hidden"),
  }),
  fc.record({ does: fc.constant("rematch" as const) }),
  fc.record({ does: fc.constant("deny" as const), nth: fc.nat(5) }),
  fc.record({
    does: fc.constant("name" as const),
    nth: fc.nat(5),
    as: fc.constantFrom(...names, ...sites.filter(Boolean)),
  }),
  fc.record({ does: fc.constant("takeBack" as const), nth: fc.nat(5) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function world() {
  const { ours, theirs, partnershipId } = await twoCompanies("", "");
  await app.share(ours.people.admin, partnershipId, "full");
  const [us, them] = [deviceOf(ours), deviceOf(theirs)];
  const share = (how: keyof typeof reveals) => save(theirs, partnershipId, settings(reveals[how]));
  await share("full");
  return { ours, theirs, partnershipId, us, them, share };
}
type World = Awaited<ReturnType<typeof world>>;

const said = (device: Device) => (device.rows("overlap_correction") as OverlapCorrection[]).filter(stands);

/** The same in both worlds, but for what people say of overlaps. */
async function take(step: Step, world: World, corrects: boolean) {
  const { ours, theirs, partnershipId, share } = world;
  if (step.does === "ours") await app.importList(ours.people.rep, step.file);
  else if (step.does === "theirs") await app.importList(theirs.people.rep, step.file);
  else if (step.does === "share") await share(step.how);
  else if (step.does === "rematch") await rematchPartnership(app.context, partnershipId);
  else if (corrects) await say(step, world);
}

async function say(step: Extract<Step, { nth: number }>, { us, theirs, partnershipId }: World) {
  const seen = await shown(us);
  const at = <T>(all: readonly T[]): T | undefined => all[step.nth % Math.max(1, all.length)];
  if (step.does === "takeBack") {
    const chosen = at(said(us));
    if (chosen) await keep(us, chosen.id, false);
    return;
  }
  const overlap =
    step.does === "deny" ? at(seen.filter(({ correctionId }) => correctionId === null)) : undefined;
  const [name = "", domain = null] = overlap?.their.split(" ") ?? [];
  const company =
    step.does === "deny"
      ? { name, domain }
      : { name: step.as, domain: step.as.includes(".") ? step.as : null };
  const our = step.does === "deny" ? overlap?.our : at(accounts(us))?.name;
  const ours = accounts(us).find((account) => account.name === our);
  if (!ours || standingCorrection({ partnerId: theirs.id, ours, theirs: company }, said(us))) return;
  await correct(us, partnershipId, ours.name, step.does === "deny" ? "not_same" : "same", company);
}

const untold = (device: Device) => cells(device).filter((cell) => cell.shared !== "full");

test("corrections hold, reach nothing that is not shared, and tell the partner nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      const [corrected, plain] = [await world(), await world()];
      let how: keyof typeof reveals = "full";
      for (const each of steps) {
        await take(each, corrected, true);
        await take(each, plain, false);
        if (each.does === "share") how = each.how as keyof typeof reveals;
        const seen = await shown(corrected.us);
        for (const { our, their, segment } of seen) {
          const [name = "", domain = null] = their.split(" ");
          const rest = { ownerName: null, ownerTitle: null, ownerEmail: null, ownerPhone: null };
          const theirs = { name, domain, segment: "customer" as const, ...rest };
          const denied = accounts(corrected.us)
            .filter((account) => account.name === our)
            .every((account) => isDenied({ theirs }, corrected.theirs.id, account, said(corrected.us)));
          expect(denied, `${our} × ${their} was denied`).toBe(false);
          expect(reveals[how](segment), `${their} is shared in full`).toBe("full");
        }
        expect(await shown(corrected.them)).toEqual(await shown(plain.them));
        expect(cells(corrected.them)).toEqual(cells(plain.them));
        await plain.us.pull();
        expect(untold(corrected.us)).toEqual(untold(plain.us));
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
