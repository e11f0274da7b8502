import { expect, test, vi } from "vitest";
import { holdPort } from "./hold-port.ts";
import { memoryPort } from "./memory-port.test-support.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("what arrives before it is decided is heard after, in order and once", async () => {
  const { surface, background } = memoryPort();
  const held = holdPort(background);
  surface.postMessage("one");
  await settled();
  const heard: unknown[] = [];
  held.port.onMessage.addListener((message) => heard.push(message));
  surface.postMessage("two");
  await settled();
  expect(heard).toEqual([]);
  held.release();
  surface.postMessage("three");
  await settled();
  expect(heard).toEqual(["one", "two", "three"]);
});

test("a port that went while it was held says so to whoever takes it", () => {
  const { background, kill } = memoryPort();
  const held = holdPort(background);
  kill();
  const gone = vi.fn();
  held.port.onDisconnect.addListener(gone);
  expect(gone).toHaveBeenCalledOnce();
});
