// What a device lists to bring back: what it was, who removed it and until when; and the way back for whoever may.
import { expect, test } from "vitest";
import type { Row } from "../../contract/records.ts";
import type { Removal } from "../../contract/removal.ts";
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { KEPT_MS } from "../../domain/mutators/removal-rows.ts";
import { applyPull } from "../../store/apply-pull.ts";
import {
  aPage,
  aTouchpoint,
  dana,
  harbor,
  lumen,
  NOW,
  put,
  uuid,
  withLumen,
} from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { performAct } from "../commands/act.ts";
import { removeTouchpoint } from "../commands/record-touchpoint.ts";
import { setUp } from "./deal-views.test-support.ts";
import { removedView } from "./removed-view.ts";

const clock = () => createClock(() => NOW);
const kept = (n: number, what: Removal["what"], rows: Removal["rows"], at = NOW) =>
  put(orgScope, "removal", {
    id: uuid(n),
    organisationId: harbor.id,
    what,
    rows,
    removed: { organisationId: harbor.id, person: { name: "Mia Novak", title: null }, at },
  });
const request: Row<"play_request"> = {
  id: uuid(810),
  partnershipId: withLumen.id,
  organisation: harbor,
  requestedBy: { name: dana.name, title: dana.title },
  play: "intro",
  customer: { name: "Zapier", domain: "zapier.com" },
  opportunity: null,
  stakeholder: null,
  reason: "They know her.",
  requestedAt: NOW,
  dueAt: NOW,
};

test("a touchpoint that was taken back is listed at once, and gone from the list when it is back", async () => {
  const { store, opened } = await setUp();
  const own = aTouchpoint({ organisationId: harbor.id, recordedBy: dana.id, customer: request.customer });
  await applyPull(store, aPage([put(orgScope, "touchpoint", own)]), 0);
  const { removalId } = await removeTouchpoint(opened, clock(), own.id);
  expect((await removedView(opened)).items).toMatchObject([
    {
      id: removalId,
      what: "touchpoint",
      type: own.type,
      customer: request.customer,
      until: NOW + KEPT_MS,
      mayBringBack: true,
      isPending: true,
    },
  ]);
  const mutation = { removalId: removalId ?? "" };
  await performAct(opened, clock(), { actId: uuid(820), command: "removal.undo", mutation });
  expect((await removedView(opened)).items).toEqual([]);
});

test("requests name their partner, what is over is not listed, and a colleague's touchpoint is not a rep's to bring back", async () => {
  const { store, opened } = await setUp();
  const theirs = aTouchpoint({ organisationId: harbor.id, recordedBy: uuid(9) });
  await applyPull(
    store,
    aPage([
      put(partnershipScope(withLumen.id), "partnership", withLumen),
      kept(800, "request", [{ entity: "play_request", row: request }], NOW - 1_000),
      kept(801, "touchpoint", [{ entity: "touchpoint", row: theirs }], NOW - 2_000),
      kept(802, "request", [{ entity: "play_request", row: request }], NOW - KEPT_MS - 1),
      // Of another version: what cannot be read is no item.
      kept(803, "draft", [{ entity: "deal", row: { name: 7 } }]),
    ]),
    0,
  );
  const rep = { ...opened, actor: { ...opened.actor, role: "rep" as const } };
  expect((await removedView(rep)).items).toMatchObject([
    { what: "request", play: "intro", partner: lumen, mayBringBack: true, isPending: false },
    { what: "touchpoint", mayBringBack: false, removed: { person: { name: "Mia Novak" } } },
  ]);
});
