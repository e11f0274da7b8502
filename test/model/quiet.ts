// What must hold once all is quiet: every device holds what a fresh one is given and no byte more, what was acknowledged has
// arrived once or lies there refused, and whoever gained access has all of it. Called at the end of each history.
import { outboxCounts } from "#lib/store/outbox.ts";
import { currentReading } from "#lib/store/reading.ts";
import { getMeta, type Store } from "#lib/store/store.ts";
import { readCursor } from "#server/sync/cursor.ts";
import { type Slug, slugs } from "./companies.ts";
import { type ModelDevice, markOf } from "./device.ts";
import type { World } from "./world.ts";

/** Everything a device holds of what others told it, as text; what a later version adds to a row aside. */
async function pulledBy(store: Store): Promise<string[]> {
  const [rows, parts] = await Promise.all([store.db.rows.toArray(), store.db.parts.toArray()]);
  return [
    ...rows.map(
      ({ scope, entity, id, row }) =>
        `${scope} ${entity} ${id} ${JSON.stringify({ ...row, addedLater: undefined })}`,
    ),
    ...parts.flatMap(({ scope, kind, text }) =>
      text.split("\n").flatMap((line) => (line === "" ? [] : [`${scope} ${kind} ${line}`])),
    ),
  ].sort();
}

function difference(held: readonly string[], fresh: readonly string[]): string | null {
  const [has, due] = [new Set(held), new Set(fresh)];
  const more = held.filter((line) => !due.has(line)).map((line) => `  more: ${line}`);
  const less = fresh.filter((line) => !has.has(line)).map((line) => `  less: ${line}`);
  return more.length + less.length === 0 ? null : [...more, ...less].join("\n");
}

const shortOf = (device: ModelDevice) => `${device.member.name}`;

/** What the person was told is saved is in view, waiting or arrived (I5); unless a transfer from the beginning is under way. */
export async function requireInView(world: World): Promise<void> {
  for (const device of world.devices) {
    if (device.acknowledged.size === 0) continue;
    const opened = await device.opened();
    if (!opened) continue;
    const { store, actor } = opened;
    const cursor = readCursor((await getMeta(store.db, "cursor")) ?? "");
    const isWhole = cursor !== null && cursor.at === null;
    const reading = await currentReading(store, actor);
    const seen = new Set((await reading.all("touchpoint")).map(({ id }) => id));
    for (const [mark, { key, touchpointId }] of device.acknowledged) {
      if (touchpointId === null || seen.has(touchpointId)) continue;
      const refused = await store.db.refused.toArray();
      const removed = device.acknowledged.has(markOf("touchpoint.remove", { touchpointId }));
      if (removed || refused.some((each) => each.key === key)) continue;
      if (!isWhole && world.applied.has(mark)) continue;
      throw new Error(`I5: ${mark} of ${shortOf(device)} is out of view`);
    }
  }
}

/** All faults end; what is under way arrives. */
async function calm(world: World): Promise<ModelDevice[]> {
  await world.network.deliverLate();
  const devices = world.devices.filter((device) => !device.isUntouched);
  for (const device of devices) {
    device.faults.length = 0;
    device.clockOff = 0;
    device.restart();
  }
  world.settle();
  return devices;
}

/** Nobody is told more than they may know, a device that loads everything included. */
export async function requireNothingTold(world: World): Promise<void> {
  const devices = await calm(world);
  const fresh = slugs.map((slug) => world.freshDevice(slug));
  for (const device of [...devices, ...fresh]) {
    await device.sync();
    world.settle();
    device.restart();
  }
}

export async function requireQuiet(world: World): Promise<void> {
  const devices = await calm(world);
  // First those that have something to send: what it tells the others is pulled by all of them then.
  for (const device of devices) {
    const store = await device.outbox();
    if (store && (await outboxCounts(store)).waiting > 0) await device.sync();
  }
  world.settle();
  for (const device of devices) await device.sync();
  world.settle();
  const fresh = new Map<Slug, string[]>();
  const due = (slug: Slug) => world.knowledge.dueTo(slug, /^(touchpoint|note|deal|deal name)$/);
  for (const slug of slugs) {
    if (due(slug).length === 0 && devices.every((device) => device.slug !== slug)) continue;
    const device = world.freshDevice(slug);
    await device.sync();
    const opened = await device.opened();
    if (!opened) throw new Error(`${slug}'s admin is no member`);
    fresh.set(slug, await pulledBy(opened.store));
    device.restart();
  }
  world.settle();
  for (const device of devices) {
    const store = await device.outbox();
    const who = shortOf(device);
    const isMember = (await device.opened()) !== null;
    if (isMember === (world.deactivated.has(device.slug) && device.member.role === "rep")) {
      throw new Error(`I4: ${who} is ${isMember ? "still" : "no longer"} a member on this device`);
    }
    if (store) {
      const unlike = difference(await pulledBy(store), isMember ? (fresh.get(device.slug) ?? []) : []);
      if (unlike !== null) throw new Error(`I10: ${who} holds other than is due\n${unlike}`);
      const { waiting } = await outboxCounts(store);
      if (waiting > 0) throw new Error(`I1: ${waiting} acts of ${who} still wait`);
    }
    const refused = (await store?.db.refused.toArray()) ?? [];
    const keys = new Set(refused.map(({ key }) => key));
    for (const [mark, { key }] of device.acknowledged) {
      if (!world.applied.has(mark) && !keys.has(key)) throw new Error(`I1: ${mark} of ${who} is lost`);
    }
    const copied = JSON.stringify(refused.map(({ args }) => args));
    // An id may be the device's own guess.
    const leak = world.knowledge.leaksIn(device.slug, copied).find(({ text }) => text.startsWith("sec-"));
    if (leak) throw new Error(`I4: what ${who} may copy holds a ${leak.what} of ${leak.owner}`);
  }
  for (const [slug, held] of fresh) {
    const all = held.join("\n");
    for (const { text, what, owner } of due(slug)) {
      if (!all.includes(text)) throw new Error(`I11: ${slug} lacks a ${what} of ${owner}: ${text}`);
    }
  }
  for (const device of devices) device.restart();
}
