import { expect, test, vi } from "vitest";
import { PROTOCOL } from "../contract/wire.ts";
import { createPokeSocket, type SocketLike } from "./poke-socket.ts";

class FakeSocket implements SocketLike {
  sent: string[] = [];
  closed = false;
  private readonly listeners = new Map<string, (event: { data?: unknown }) => void>();
  addEventListener(type: string, listener: (event: { data?: unknown }) => void) {
    this.listeners.set(type, listener);
  }
  send(data: string) {
    this.sent.push(data);
  }
  close() {
    this.closed = true;
  }
  opens() {
    this.listeners.get("open")?.({});
  }
  breaks() {
    this.listeners.get("close")?.({});
  }
  says(type: string) {
    this.listeners.get("message")?.({ data: JSON.stringify({ type }) });
  }
}

function setUp() {
  const sockets: FakeSocket[] = [];
  const timers: { work: () => void; delay: number; cancelled: boolean }[] = [];
  const onPoke = vi.fn();
  const asked: (string | undefined)[] = [];
  const poke = createPokeSocket({
    url: () => "wss://backend.example/v1/poke",
    tokens: {
      access: async (refused) => {
        asked.push(refused);
        return { ok: true, accessToken: `token ${asked.length}` };
      },
    },
    onPoke,
    connect: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    later: (work, delay) => {
      const timer = { work, delay, cancelled: false };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
  });
  const pending = () => timers.filter((timer) => !timer.cancelled);
  const opened = async (count: number): Promise<FakeSocket> => {
    await vi.waitFor(() => expect(sockets).toHaveLength(count));
    const socket = sockets[count - 1];
    if (!socket) throw new Error("no socket");
    socket.opens();
    return socket;
  };
  return { poke, onPoke, asked, sockets, pending, opened };
}

test("it says who it is in its first message and passes pokes on", async () => {
  const { poke, onPoke, opened } = setUp();
  poke.start();
  const socket = await opened(1);
  expect(socket.sent.map((each) => JSON.parse(each))).toEqual([
    { protocol: PROTOCOL, accessToken: "token 1" },
  ]);
  socket.says("ready");
  socket.says("alive");
  socket.says("poke");
  expect(onPoke).toHaveBeenCalledTimes(2);
});

test("a token the backend does not take is renewed before the next attempt", async () => {
  const { poke, asked, pending, opened } = setUp();
  poke.start();
  (await opened(1)).says("unauthorised");
  pending().at(-1)?.work();
  await opened(2);
  expect(asked).toEqual([undefined, "token 1"]);
});

test("it connects again after a loss and after a long silence, and no more once stopped", async () => {
  const { poke, sockets, pending, opened } = setUp();
  poke.start();
  (await opened(1)).breaks();
  expect(pending()).toHaveLength(1);
  pending()[0]?.work();
  const second = await opened(2);
  const silence = pending().find(({ delay }) => delay === 45_000);
  silence?.work();
  expect(second.closed).toBe(true);
  poke.stop();
  expect(pending()).toHaveLength(0);
  expect(sockets).toHaveLength(2);
});
