// Two companies that are partners, and what members say of their overlaps, through push and pull. For the tests of corrections.
import { v7 as uuid } from "uuid";
import { expect } from "vitest";
import type { OverlapCorrection } from "#lib/contract/correction.ts";
import type { Account, Overlap, OverlapMatrix } from "#lib/contract/records.ts";
import { Device } from "./device.ts";
import { matchScene } from "./match-scene.ts";
import type { Company } from "./server-app.ts";

export type Shown = { our: string; their: string; on: string; segment: string; correctionId: string | null };

export const correctionScene = async () => sceneOf(await matchScene());

function sceneOf(scene: Awaited<ReturnType<typeof matchScene>>) {
  const { app } = scene;
  const deviceOf = (company: Company) => new Device(app, company.people.rep);

  const packed = <T>(device: Device, kind: string): T[] =>
    [...device.held].filter(([key]) => key.startsWith(`${kind}:`)).flatMap(([, rows]) => rows as T[]);
  const accounts = (device: Device) => packed<Account>(device, "accounts");
  const accountOf = (device: Device, name: string) => {
    const found = accounts(device).find((each) => each.name === name);
    if (!found) throw new Error(`no account ${name}`);
    return found;
  };

  /** What a device holds after it pulled, with names instead of ids. */
  async function shown(device: Device): Promise<Shown[]> {
    await device.pull();
    const names = new Map(accounts(device).map(({ id, name }) => [id, name]));
    return packed<Overlap>(device, "overlaps")
      .map(({ accountId, theirs, matchedOn, correctionId }) => ({
        our: names.get(accountId) ?? "?",
        their: `${theirs.name} ${theirs.domain ?? ""}`.trim(),
        on: matchedOn,
        segment: theirs.segment,
        correctionId: correctionId ?? null,
      }))
      .sort((a, b) => a.our.localeCompare(b.our) || a.their.localeCompare(b.their));
  }

  const cells = (device: Device) =>
    (device.rows("overlap_matrix") as OverlapMatrix[]).flatMap((matrix) => matrix.cells);

  async function correct(
    device: Device,
    partnershipId: string,
    our: string,
    says: OverlapCorrection["says"],
    theirs: OverlapCorrection["theirs"],
  ): Promise<string> {
    const { id, name, domain } = accountOf(device, our);
    const correctionId = uuid();
    const said = { correctionId, partnershipId, accountId: id, ours: { name, domain }, says, theirs };
    const { outcomes } = await device.push("overlap.correct", { ...said, reason: "We asked them." });
    expect(outcomes[0]).toMatchObject({ outcome: "applied" });
    return correctionId;
  }

  const keep = async (device: Device, correctionId: string, stands: boolean) => {
    const { outcomes } = await device.push("overlap.correct.keep", { correctionId, stands });
    expect(outcomes[0]).toMatchObject({ outcome: "applied" });
  };

  return { ...scene, deviceOf, accounts, shown, cells, correct, keep };
}
