import { expect, test, vi } from "vitest";
import { createDirectLines, type LineEnd, withLine } from "./direct-line.ts";
import { memoryPort } from "./memory-port.test-support.ts";

/** Both ends, with a line that the test hands over and delivers when it likes. */
function setUp() {
  const { surface, background, kill } = memoryPort();
  const lines = createDirectLines();
  const onLine: string[] = [];
  const close = vi.fn();
  let offer: unknown;
  let listen: (message: unknown) => void = () => {};
  const open = (name: string): LineEnd => {
    offer = { type: "line", name };
    return {
      hear: (listener) => {
        listen = listener;
      },
      close,
    };
  };
  const server = lines.over(background);
  const asked: unknown[] = [];
  server.onMessage.addListener((message) => asked.push(message));
  const client = withLine(surface, open);
  const heard: unknown[] = [];
  client.onMessage.addListener((message) => heard.push(message));
  return {
    server,
    client,
    heard,
    asked,
    onLine,
    close,
    kill,
    settle: () => new Promise((resolve) => setTimeout(resolve)),
    handOver: (message: unknown = offer) =>
      lines.offered(message, { postMessage: (text: string) => onLine.push(text), close }),
    deliver: () => {
      for (const text of onLine.splice(0)) listen(JSON.parse(text));
    },
  };
}

test("until there is a line, and where there is none, the port carries all", async () => {
  const { server, client, heard, asked, settle } = setUp();
  server.postMessage({ n: 1 });
  client.postMessage({ n: 2 });
  await settle();
  expect([heard, asked]).toEqual([[{ n: 1 }], [{ n: 2 }]]);
});

test("from then on the line does, and what is sent keeps its order though the line is quicker", async () => {
  const { server, heard, settle, handOver, deliver, onLine } = setUp();
  await settle();
  server.postMessage({ n: 1 });
  handOver();
  server.postMessage({ n: 2, nothing: undefined });
  deliver();
  // The port has brought nothing yet.
  expect(heard).toEqual([]);
  await settle();
  expect(heard).toEqual([{ n: 1 }, { n: 2 }]);
  server.postMessage({ n: 3 });
  expect(onLine).toHaveLength(1);
  deliver();
  expect(heard).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test("it does not matter which comes first, the line or the word of it; the other way stays the port's", async () => {
  const { server, client, heard, asked, settle, handOver, deliver } = setUp();
  handOver();
  await settle();
  server.postMessage({ n: 1 });
  deliver();
  expect(heard).toEqual([{ n: 1 }]);
  client.postMessage({ n: 2 });
  await settle();
  expect(asked).toEqual([{ n: 2 }]);
});

test("a line that nobody spoke of on a port, or that is none, is not used", async () => {
  const { server, settle, handOver, onLine } = setUp();
  await settle();
  handOver({ type: "line", name: "01930000-0000-7000-8000-000000000001" });
  handOver({ type: "record" });
  server.postMessage({ n: 1 });
  expect(onLine).toEqual([]);
});

test("when the port ends, its line does", async () => {
  const { settle, handOver, kill, close } = setUp();
  await settle();
  handOver();
  kill();
  // Both ends of it.
  expect(close).toHaveBeenCalledTimes(2);
});
