// The poke socket over a real port: hello, ready, pokes of our own organisation only, and how strangers are refused.
import { once } from "node:events";
import { afterEach, expect, inject, test } from "vitest";
import { WebSocket } from "ws";
import { PROTOCOL } from "#lib/contract/wire.ts";
import { openDatabase } from "#server/db/open.ts";
import { createNodeServer } from "#server/http/node-server.ts";
import { Device, sharedWith } from "#test/support/device.ts";
import { copyDatabase } from "#test/support/postgres.ts";
import type {} from "#test/support/serve-postgres.ts";
import { type Person, partner, type TestApp, testApp } from "#test/support/server-app.ts";
import type { Hub } from "./hub.ts";
import { createPokes } from "./pokes.ts";
import { createPokeSockets, type PokeTimes } from "./socket.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function listen(times?: PokeTimes, instance?: { app: TestApp; hub: Hub }) {
  const app = instance?.app ?? (await testApp());
  const sockets = createPokeSockets({
    context: app.context,
    authenticate: app.authenticate,
    hub: instance?.hub ?? app.hub,
    ...(times ? { times } : {}),
  });
  const server = createNodeServer();
  const port = await server.listen("127.0.0.1", 0);
  server.serve({
    fetch: () => new Response(),
    identity: (_request, response) => void response.end(),
    sockets,
  });
  cleanups.push(sockets.close, server.close);
  return { app, url: `ws://127.0.0.1:${port}/v1/poke` };
}

/** Every message, as they come. */
async function open(url: string, first: unknown) {
  const socket = new WebSocket(url);
  const messages: string[] = [];
  const waiting: (() => void)[] = [];
  socket.on("message", (data) => {
    messages.push(JSON.parse(String(data)).type);
    for (const wake of waiting.splice(0)) wake();
  });
  const closed = once(socket, "close").then(([code]) => code);
  await once(socket, "open");
  if (first !== null) socket.send(typeof first === "string" ? first : JSON.stringify(first));
  const heard = async (type: string) => {
    while (!messages.includes(type)) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { socket, messages, closed, heard };
}

const hello = (who: Person) => ({ protocol: PROTOCOL, accessToken: who.token });

async function listening(url: string, who: Person) {
  const device = await open(url, hello(who));
  await device.heard("ready");
  return device;
}

test("a device hears that something waits when its partner shares, and a third company hears nothing", async () => {
  const { app, url } = await listen();
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const third = await app.company("Fabrikam");
  const partnershipId = await partner(app, ours, theirs);
  const his = await listening(url, theirs.people.rep);
  const stranger = await listening(url, third.people.rep);
  await new Device(app, ours.people.rep).record({ sharedWith: sharedWith(partnershipId) });
  await his.heard("poke");
  await app.ok(third.people.admin, "changeMember", {
    id: third.memberIds.rep,
    role: "rep",
    status: "active",
  });
  await stranger.heard("poke");
  expect(stranger.messages).toEqual(["ready", "poke"]);
  his.socket.close();
  stranger.socket.close();
});

test("a device at one instance hears what was written at another", async () => {
  const DATABASE_URL = await copyDatabase(inject("postgres"));
  const instance = async (beside?: TestApp) => {
    const db = await openDatabase({ DATABASE_URL, DATA_DIR: ".data" });
    const app = await testApp({ db, ...(beside ? { beside } : {}) });
    const service = createPokes({ DATABASE_URL }, app.context.log);
    db.onFeed(service.pokes.poke);
    await service.ready;
    cleanups.push(service.close, db.close);
    return { app, hub: service.hub };
  };
  const here = await instance();
  const there = await instance(here.app);
  const { people } = await here.app.company("Northwind");
  const { url } = await listen(undefined, there);
  const device = await listening(url, people.manager);
  await new Device(here.app, people.rep).record();
  await device.heard("poke");
  device.socket.close();
});

test.each([
  ["a bad token", { protocol: PROTOCOL, accessToken: "nobody" }],
  ["no JSON", "{"],
  ["an unknown protocol", { protocol: 99, accessToken: "x" }],
])("%s is told unauthorised and closed", async (_what, first) => {
  const { url } = await listen();
  const { messages, closed } = await open(url, first);
  expect(await closed).toBe(4401);
  expect(messages).toEqual(["unauthorised"]);
});

test("who says nothing is closed, who said hello is kept awake", async () => {
  const { app, url } = await listen({ hello: 400, alive: 20 });
  const { people } = await app.company("Northwind");
  const silent = await open(url, null);
  const device = await listening(url, people.rep);
  await device.heard("alive");
  expect(await silent.closed).toBe(4401);
  device.socket.close();
  await device.closed;
});

test("a member of nothing is refused, and an upgrade elsewhere is not answered with a socket", async () => {
  const { app, url } = await listen();
  const { closed } = await open(url, hello(app.person("Nobody")));
  expect(await closed).toBe(4401);
  const elsewhere = new WebSocket(url.replace("/v1/poke", "/v1/pull"));
  const [error] = await once(elsewhere, "error");
  expect(String(error)).toContain("404");
});
