// The one WebSocket: while a surface is open the backend tells this device that something waits, and its messages
// every 15 seconds keep the worker alive. Carries no data. Made by the background; reconnects by itself until told
// to stop. A token the backend does not take is renewed before the next attempt.
import { PROTOCOL, pokeMessage } from "../contract/wire.ts";
import { backoff } from "../util/backoff.ts";
import type { Tokens } from "./tokens.ts";

/** Silence after which the connection is taken for dead; the backend speaks every 15 s. */
const SILENCE = 45_000;

export type PokeSocket = {
  start(): void;
  stop(): void;
  /** The network came back: do not wait for the next attempt. */
  hurry(): void;
};

/** The part of a `WebSocket` that is used. */
export type SocketLike = {
  send(data: string): void;
  close(): void;
  addEventListener(type: "open" | "message" | "close", listener: (event: { data?: unknown }) => void): void;
};

export type PokeDeps = {
  url(): string;
  tokens: Pick<Tokens, "access">;
  /** Something may wait; also told when a connection stands again. */
  onPoke(): void;
  connect?: (url: string) => SocketLike;
  /** Milliseconds; the returned function cancels. */
  later(work: () => void, delay: number): () => void;
};

export function createPokeSocket({ url, tokens, onPoke, connect, later }: PokeDeps): PokeSocket {
  const open = connect ?? ((address: string): SocketLike => new WebSocket(address));
  let wanted = false;
  let socket: SocketLike | null = null;
  let failures = 0;
  let cancel = () => {};
  let refused: string | undefined;
  let attempt = 0;

  function drop(): void {
    cancel();
    const old = socket;
    socket = null;
    old?.close();
  }

  function again(): void {
    drop();
    if (wanted) cancel = later(() => void begin(), backoff(failures++, { most: 30_000 }));
  }

  function hear(from: SocketLike, token: string, data: unknown): void {
    if (socket !== from) return;
    let message: unknown;
    try {
      message = JSON.parse(String(data));
    } catch {
      again();
      return;
    }
    const parsed = pokeMessage.safeParse(message);
    if (!parsed.success) return;
    cancel();
    cancel = later(again, SILENCE);
    if (parsed.data.type === "unauthorised") {
      refused = token;
      again();
    } else if (parsed.data.type !== "alive") {
      failures = 0;
      onPoke();
    }
  }

  async function begin(): Promise<void> {
    const mine = ++attempt;
    const access = await tokens.access(refused);
    if (!wanted || mine !== attempt) return;
    if (!access.ok) return again();
    refused = undefined;
    let opened: SocketLike;
    try {
      opened = open(url());
    } catch {
      return again();
    }
    socket = opened;
    cancel();
    cancel = later(again, SILENCE);
    opened.addEventListener("open", () =>
      opened.send(JSON.stringify({ protocol: PROTOCOL, accessToken: access.accessToken })),
    );
    opened.addEventListener("message", ({ data }) => hear(opened, access.accessToken, data));
    opened.addEventListener("close", () => {
      if (socket === opened) again();
    });
  }

  return {
    start() {
      if (wanted) return;
      wanted = true;
      failures = 0;
      void begin();
    },
    stop() {
      wanted = false;
      attempt++;
      drop();
    },
    hurry() {
      if (!wanted) return;
      failures = 0;
      drop();
      void begin();
    },
  };
}
