// A small client of Marionette, the protocol Firefox is driven with: length-prefixed JSON over TCP.
// Called by firefox.ts only. WebDriver BiDi sees neither extension frames nor extension pages; this does.
import { connect, type Socket } from "node:net";

export type Marionette = {
  /** Sends one command and gives its result; rejects with Firefox's own words. */
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): void;
};

type Waiting = { resolve(value: unknown): void; reject(error: Error): void; command: string };

/** Connects to a Firefox that listens on `port` of this machine and greets it. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port);
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let buffer = Buffer.alloc(0);
  let greeted: () => void = () => {};
  const greeting = new Promise<void>((resolve) => {
    greeted = resolve;
  });

  function receive(message: unknown): void {
    if (!Array.isArray(message)) {
      greeted();
      return;
    }
    const [, id, error, result] = message;
    const call = waiting.get(Number(id));
    if (!call) return;
    waiting.delete(Number(id));
    if (error) call.reject(new Error(`${call.command}: ${describe(error)}`));
    else call.resolve(unwrap(result));
  }

  socket.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      const text = buffer.subarray(colon + 1, end).toString("utf8");
      buffer = buffer.subarray(end);
      receive(JSON.parse(text));
    }
  });
  const fail = (why: string) => {
    for (const call of waiting.values()) call.reject(new Error(`${call.command}: ${why}`));
    waiting.clear();
  };
  socket.on("error", (error) => fail(error.message));
  socket.on("close", () => fail("Firefox ended the connection"));
  await greeting;

  return {
    send(command, parameters = {}) {
      next += 1;
      const id = next;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, command });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close() {
      socket.destroy();
    },
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(socket);
    });
    socket.once("error", reject);
  });
}

function describe(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}

/** Most answers come as `{ value }`. */
function unwrap(result: unknown): unknown {
  if (typeof result === "object" && result !== null && "value" in result) return result.value;
  return result;
}
