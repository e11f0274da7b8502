// Stories of the touchpoint mutators as both sides run them.
import { describe, expect, it } from "vitest";
import type { RecordTouchpointArgs } from "../../contract/mutations.ts";
import type { Partnership } from "../../contract/records.ts";
import type { Actor, Lookup, MutatorContext, MutatorState, RowChange, TouchpointWhole } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const uuid = (n: number) => `018f0000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;

const dana: Actor = {
  memberId: uuid(1),
  name: "Dana Ortiz",
  title: "AE",
  role: "rep",
  organisationId: uuid(2),
  organisationName: "Harbor & Pine",
};
const onDevice: MutatorContext = { actor: dana, now: NOW, skew: 0, onServer: false, event: null };
const onServer: MutatorContext = { ...onDevice, onServer: true };

const lumen: Partnership = {
  id: uuid(3),
  partner: { id: uuid(4), name: "Lumen Analytics" },
  partnerType: null,
  investmentTier: null,
  status: "active",
  startedAt: NOW - 90 * DAY,
  endedAt: null,
};

function state(options: {
  touchpoint?: Lookup<TouchpointWhole>;
  partnership?: Lookup<Partnership>;
}): MutatorState {
  return {
    ...nothingThere,
    touchpoint: () => options.touchpoint ?? "absent",
    partnership: () => options.partnership ?? "absent",
  };
}

function meeting(change: Partial<RecordTouchpointArgs> = {}): RecordTouchpointArgs {
  return {
    touchpointId: uuid(10),
    type: "meeting",
    customer: { name: "Zapier", domain: "zapier.com" },
    person: { name: "Dana Ortiz", title: "AE" },
    occurredAt: NOW,
    sharedWith: [{ shareId: uuid(11), partnershipId: lumen.id }],
    note: null,
    accountId: null,
    recordRef: null,
    ...change,
  };
}

function run(name: string, args: unknown, where: MutatorState, context: MutatorContext) {
  const prepared = prepareMutation(name, args);
  return prepared.outcome === "prepared" ? prepared.run(where, context) : prepared;
}

function changesOf(result: ReturnType<typeof run>): RowChange[] {
  if (result.outcome !== "changes") throw new Error(`refused: ${result.message}`);
  return result.changes;
}

const scopesOf = (changes: RowChange[], entity: string) =>
  changes.filter((change) => change.entity === entity).flatMap((change) => change.scopes);

const recorded = (by = dana.memberId, organisationId = dana.organisationId): TouchpointWhole => ({
  touchpoint: {
    id: uuid(10),
    organisationId,
    organisationName: "Harbor & Pine",
    person: { name: "Dana Ortiz", title: "AE" },
    recordedBy: by,
    type: "meeting",
    customer: { name: "Zapier", domain: "zapier.com" },
    visibility: "shared",
    occurredAt: NOW,
    recordedAt: NOW,
  },
  shares: [{ id: uuid(11), touchpointId: uuid(10), partnershipId: lumen.id }],
  notes: [],
  subject: { id: uuid(10), accountId: null, recordRef: null },
});

describe("recording a touchpoint", () => {
  it("goes to our organisation and to the partner it is shared with", () => {
    const changes = changesOf(run("touchpoint.record", meeting(), state({ partnership: lumen }), onServer));
    expect(scopesOf(changes, "touchpoint")).toEqual(["org", `partnership:${lumen.id}`]);
    expect(scopesOf(changes, "touchpoint_share")).toEqual([`partnership:${lumen.id}`]);
  });

  it("keeps which of our accounts it belongs to for ourselves", () => {
    const changes = changesOf(run("touchpoint.record", meeting(), state({ partnership: lumen }), onServer));
    expect(scopesOf(changes, "touchpoint_subject")).toEqual(["org"]);
  });

  it("stays internal when nobody is named", () => {
    const changes = changesOf(run("touchpoint.record", meeting({ sharedWith: [] }), state({}), onServer));
    expect(changes.flatMap((change) => change.scopes)).toEqual(["org", "org"]);
  });

  it("keeps an internal note from the partner who sees the touchpoint", () => {
    const note = { noteId: uuid(12), text: "Budget is tight", visibility: "internal" as const };
    const changes = changesOf(
      run("touchpoint.record", meeting({ note }), state({ partnership: lumen }), onServer),
    );
    expect(scopesOf(changes, "note")).toEqual(["org"]);
  });

  it("does not call a note shared when nobody sees the touchpoint", () => {
    const note = { noteId: uuid(12), text: "Agenda", visibility: "shared" as const };
    const changes = changesOf(
      run("touchpoint.record", meeting({ note, sharedWith: [] }), state({}), onServer),
    );
    const row = changes.find((change) => change.entity === "note");
    expect(row).toMatchObject({ op: "put", row: { visibility: "internal" } });
  });

  it("carries the server's clock only once the server has it", () => {
    const device = changesOf(run("touchpoint.record", meeting(), state({ partnership: lumen }), onDevice));
    const server = changesOf(run("touchpoint.record", meeting(), state({ partnership: lumen }), onServer));
    expect(device[0]).toMatchObject({ row: { recordedAt: null } });
    expect(server[0]).toMatchObject({ row: { recordedAt: NOW } });
  });

  it("moves the time of a device whose clock is two days ahead back to when it happened", () => {
    const args = meeting({ occurredAt: NOW + 2 * DAY });
    const skewed = { ...onServer, skew: -2 * DAY };
    const changes = changesOf(run("touchpoint.record", args, state({ partnership: lumen }), skewed));
    expect(changes[0]).toMatchObject({ row: { occurredAt: NOW } });
  });

  it("refuses what has not happened yet", () => {
    const args = meeting({ occurredAt: NOW + 2 * DAY });
    expect(run("touchpoint.record", args, state({ partnership: lumen }), onServer)).toMatchObject({
      outcome: "refused",
      code: "occurs_in_future",
    });
  });

  it("refuses to share through a partnership that ended", () => {
    const ended: Partnership = { ...lumen, status: "ended", endedAt: NOW };
    expect(run("touchpoint.record", meeting(), state({ partnership: ended }), onServer)).toMatchObject({
      code: "partnership_not_active",
    });
  });

  it("lets the device go on when it does not know the partnership, and the server never", () => {
    const unknown = state({ partnership: "unknown" });
    expect(run("touchpoint.record", meeting(), unknown, onDevice).outcome).toBe("changes");
    expect(run("touchpoint.record", meeting(), unknown, onServer).outcome).toBe("refused");
  });

  it("names what is wrong with arguments that cannot be read", () => {
    const result = run("touchpoint.record", { ...meeting(), type: "party" }, state({}), onServer);
    expect(result).toMatchObject({ code: "bad_arguments", message: expect.stringContaining("type") });
  });

  it("is done already when the same member sends it again, and refused to anybody else", () => {
    const again = (whole: TouchpointWhole) =>
      run("touchpoint.record", meeting(), state({ touchpoint: whole, partnership: lumen }), onServer);
    expect(again(recorded())).toEqual({ outcome: "changes", changes: [] });
    expect(again(recorded(uuid(98)))).toMatchObject({ code: "already_exists" });
    expect(again(recorded(dana.memberId, uuid(99)))).toMatchObject({ code: "already_exists" });
  });

  it("refuses an action it does not know", () => {
    expect(run("deal.teleport", {}, state({}), onServer)).toMatchObject({ code: "unknown_mutation" });
  });
});

describe("taking a touchpoint back", () => {
  it("removes it and all that hangs on it wherever it was seen", () => {
    const whole = state({ touchpoint: recorded() });
    const changes = changesOf(run("touchpoint.remove", { touchpointId: uuid(10) }, whole, onServer));
    expect(changes.every((change) => change.op === "remove")).toBe(true);
    expect(scopesOf(changes, "touchpoint")).toEqual(["org", `partnership:${lumen.id}`]);
    expect(changes.map((change) => change.entity)).toEqual([
      "touchpoint_share",
      "touchpoint_subject",
      "touchpoint",
    ]);
  });

  it("is refused to another organisation, and to a colleague who is no manager", () => {
    const theirs = state({ touchpoint: recorded(dana.memberId, uuid(99)) });
    const colleagues = state({ touchpoint: recorded(uuid(98)) });
    const args = { touchpointId: uuid(10) };
    expect(run("touchpoint.remove", args, theirs, onServer)).toMatchObject({ code: "not_allowed" });
    expect(run("touchpoint.remove", args, colleagues, onServer)).toMatchObject({ code: "not_allowed" });
    const manager = { ...onServer, actor: { ...dana, role: "manager" as const } };
    expect(run("touchpoint.remove", args, colleagues, manager).outcome).toBe("changes");
  });
});
