// The poke socket, WebSocket on /v1/poke: the device says hello with its access token within five seconds, then
// hears `ready`, `poke` when something waits, and `alive` every 15 seconds, which keeps its worker awake.
// Carries no data. States: greeting → listening → closed.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type PokeMessage, PROTOCOL, pokeHello } from "../../lib/contract/wire.ts";
import type { Authenticate, Context } from "../context.ts";
import { authenticatePerson, requireMember } from "../http/authentication.ts";
import { describeError } from "../log.ts";
import type { Hub } from "./hub.ts";

export type PokeTimes = { hello: number; alive: number };
const TIMES: PokeTimes = { hello: 5000, alive: 15_000 };
const UNAUTHORISED = 4401;

export type PokeSockets = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

type Deps = { context: Context; authenticate: Authenticate; hub: Hub; times?: PokeTimes };

export function createPokeSockets({ context, authenticate, hub, times = TIMES }: Deps): PokeSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: 8192 });

  const greet = async (socket: WebSocket, text: string): Promise<(() => void) | null> => {
    const hello = pokeHello.safeParse(parseJson(text)).data;
    if (hello === undefined || hello.protocol !== PROTOCOL) return null;
    const person = await authenticatePerson(`Bearer ${hello.accessToken}`, authenticate);
    const actor = await requireMember(context, person, "member");
    if (socket.readyState !== socket.OPEN) return null;
    return hub.listen(actor.organisationId, { send: (message) => send(socket, message) });
  };

  const refuse = (socket: WebSocket) => {
    send(socket, { type: "unauthorised" });
    socket.close(UNAUTHORISED);
  };

  server.on("connection", (socket) => {
    let stop: (() => void) | null = null;
    let alive: NodeJS.Timeout | undefined;
    const patience = setTimeout(() => refuse(socket), times.hello);
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearTimeout(patience);
      clearInterval(alive);
      stop?.();
    });
    socket.once("message", async (data) => {
      clearTimeout(patience);
      try {
        stop = await greet(socket, String(data));
      } catch (error) {
        context.log.debug({ err: describeError(error) }, "a poke socket was refused");
      }
      if (stop === null) return refuse(socket);
      send(socket, { type: "ready" });
      alive = setInterval(() => send(socket, { type: "alive" }), times.alive);
    });
  });

  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (opened) => server.emit("connection", opened, request)),
    close: async () => {
      for (const socket of server.clients) socket.close(1001);
      for (const socket of server.clients) socket.terminate();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function send(socket: WebSocket, message: PokeMessage): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
