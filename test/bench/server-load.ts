// What simulated members do to a running backend over HTTP and WebSocket, and how long it takes. Called by server.ts.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { v7 as newId } from "uuid";
import { WebSocket } from "ws";
import { PROTOCOL, pullResponse, pushResponse } from "#lib/contract/wire.ts";
import type { Backend } from "#test/support/backend.ts";
import type { HttpPerson } from "#test/support/http-person.ts";
import { until } from "#test/support/until.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function post(backend: Backend, path: string, accessToken: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, backend.url),
      {
        agent,
        method: "POST",
        headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json" },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          if (answer.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    asked.on("error", reject);
    asked.end(JSON.stringify(body));
  });
}

/** A member with one device. */
export type SimulatedMember = {
  /** One touchpoint with a note, seen by the partner. */
  push(): Promise<void>;
  /** From where this device is; answers the milliseconds of the first answer. */
  pull(): Promise<number>;
  /** The first answer of a first pull, milliseconds. */
  pullAnew(): Promise<number>;
};

export function simulateMember(backend: Backend, person: HttpPerson, partnershipId: string): SimulatedMember {
  const clientId = newId();
  let mutation = 0;
  let cursor: string | null = null;

  const pullFrom = async (from: string | null) => {
    const began = performance.now();
    const answer = await post(backend, "/v1/pull", person.accessToken, {
      protocol: PROTOCOL,
      clientId,
      cursor: from,
    });
    const took = performance.now() - began;
    return { took, answer: pullResponse.parse(answer) };
  };

  return {
    async push() {
      mutation += 1;
      const args = {
        touchpointId: newId(),
        type: "meeting",
        customer: { name: "Zapier", domain: "zapier.com" },
        person: { name: person.name, title: null },
        occurredAt: Date.now(),
        sharedWith: [{ shareId: newId(), partnershipId }],
        note: {
          noteId: newId(),
          text: "Met their operations team: pilot agreed for March.",
          visibility: "shared",
        },
        accountId: null,
        recordRef: null,
      };
      const at = Date.now();
      const { outcomes } = pushResponse.parse(
        await post(backend, "/v1/push", person.accessToken, {
          protocol: PROTOCOL,
          clientId,
          sentAt: at,
          mutations: [
            { id: mutation, name: "touchpoint.record", args, at, surface: "panel", eventId: newId() },
          ],
        }),
      );
      if (outcomes[0]?.outcome !== "applied")
        throw new Error(`A push was answered ${JSON.stringify(outcomes)}`);
    },
    async pull() {
      const first = await pullFrom(cursor);
      cursor = first.answer.cursor;
      for (let { more } = first.answer; more; ) {
        const { answer } = await pullFrom(cursor);
        ({ cursor, more } = answer);
      }
      return first.took;
    },
    pullAnew: async () => (await pullFrom(null)).took,
  };
}

/** Pushes per second of all of them at once, each sending its next when the last was answered. */
export async function pushesPerSecond(members: readonly SimulatedMember[], seconds: number): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  let pushes = 0;
  await Promise.all(
    members.map(async (member) => {
      while (performance.now() < end) {
        await member.push();
        pushes += 1;
      }
    }),
  );
  return (pushes / (performance.now() - began)) * 1_000;
}

/** Kilobytes of the backend's memory for each of so many open poke connections. */
export async function memoryPerConnection(
  backend: Backend,
  accessTokens: readonly string[],
  connections: number,
): Promise<number> {
  const url = new URL("/v1/poke", backend.url);
  url.protocol = "ws:";
  const open = (index: number) =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.on("error", reject);
      socket.once("open", () => {
        const accessToken = accessTokens[index % accessTokens.length] ?? "";
        socket.send(JSON.stringify({ protocol: PROTOCOL, accessToken }));
      });
      socket.once("message", (data) => {
        if (String(data).includes("ready")) resolve(socket);
        else reject(new Error(`The poke socket answered ${String(data)}`));
      });
    });
  const before = residentKilobytes(backend);
  const sockets: WebSocket[] = [];
  while (sockets.length < connections) {
    const some = Array.from({ length: Math.min(50, connections - sockets.length) }, (_, index) => index);
    sockets.push(...(await Promise.all(some.map((index) => open(sockets.length + index)))));
  }
  const after = residentKilobytes(backend);
  const closed = sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
  for (const socket of sockets) socket.close();
  await Promise.all(closed);
  return (after - before) / connections;
}

function residentKilobytes(backend: Backend): number {
  const status = readFileSync(`/proc/${backend.pid()}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]);
}

/** Milliseconds until a backend that is started now says that it is well. */
export async function timeStart(start: () => Promise<Backend>): Promise<{ took: number; backend: Backend }> {
  const began = performance.now();
  const backend = await start();
  await until("the first answer", async () => (await fetch(`${backend.url}/health`)).ok);
  return { took: performance.now() - began, backend };
}
