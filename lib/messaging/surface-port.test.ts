import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { newId } from "../util/new-id.ts";
import { memoryPort } from "./memory-port.test-support.ts";
import { createSurface } from "./surface-client.ts";
import type { ViewName } from "./surface-port.ts";
import { CommandRefused, createSurfaceServer, type SurfaceHandlers } from "./surface-server.ts";

type Kill = () => void;

/** A background that can be killed, and a surface that connects to whichever one runs. */
function setUp(handlers: Partial<SurfaceHandlers>) {
  let kill: Kill = () => {};
  let alive = true;
  const reported: unknown[] = [];
  const all: SurfaceHandlers = {
    view: async () => ({}),
    command: async () => ({}),
    report: (error) => reported.push(error),
    now: () => 0,
    later: (work) => queueMicrotask(work),
    ...handlers,
  };
  let server = createSurfaceServer(all);
  const surface = createSurface({
    alive: () => alive,
    isVisible: () => true,
    later: (work, delay) => {
      if (delay < 10_000) queueMicrotask(work);
      return () => {};
    },
    connect: () => {
      const port = memoryPort();
      kill = port.kill;
      server.accept(port.background, { tabId: 7, surface: "panel" });
      return port.surface;
    },
  });
  return {
    surface,
    reported,
    invalidate: (view: ViewName = "outbox") => server.invalidate([view]),
    restart() {
      server = createSurfaceServer(all);
      kill();
    },
    uninstall() {
      alive = false;
      kill();
    },
  };
}

describe("the surface port", () => {
  test("a subscription shows a snapshot, then what changed", async () => {
    let waiting = [{ mutationId: 1, summary: "one", at: 1 }];
    const { surface, invalidate } = setUp({ view: async () => ({ refused: [], waiting }) });
    const show = vi.fn();
    surface.subscribe("outbox", {}, show);
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith({ refused: [], waiting }));
    waiting = [...waiting, { mutationId: 2, summary: "two", at: 2 }];
    invalidate();
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith({ refused: [], waiting }));
    expect(show).toHaveBeenCalledTimes(2);
  });

  test("what changed in one tab alone is not computed for a surface that sits in another", async () => {
    const asked: (number | null)[] = [];
    const server = createSurfaceServer({
      view: async (_view, _args, { tabId }) => {
        asked.push(tabId);
        return {};
      },
      command: async () => ({}),
      report: () => {},
      now: () => 0,
      later: (work) => queueMicrotask(work),
    });
    for (const tabId of [7, 8, null]) {
      const port = memoryPort();
      server.accept(port.background, { tabId, surface: "panel" });
      port.surface.postMessage({ type: "subscribe", n: 1, view: "outbox", args: {} });
    }
    await vi.waitFor(() => expect(asked).toEqual([7, 8, null]));
    server.invalidate(["outbox"], 8);
    // A side panel follows whichever tab is in front.
    await vi.waitFor(() => expect(asked.slice(3)).toEqual([8, null]));
    server.invalidate(["outbox"]);
    await vi.waitFor(() => expect(asked.slice(5)).toEqual([7, 8, null]));
  });

  test("a view of our whole list that took long rests while much changes, and shows the last of it then", async () => {
    let time = 0;
    let total = 1;
    const rests: { work: () => void; delay: number }[] = [];
    const view = vi.fn(async () => {
      time += 200;
      return { total, rows: [], query: "" };
    });
    const { surface, invalidate } = setUp({
      view,
      now: () => time,
      later: (work, delay) => void rests.push({ work, delay }),
    });
    const show = vi.fn();
    surface.subscribe("accounts", { query: "", limit: 1 }, show);
    await vi.waitFor(() => expect(rests).toMatchObject([{ delay: 800 }]));
    for (total = 2; total < 5; total += 1) invalidate("accounts");
    expect(view).toHaveBeenCalledTimes(1);
    rests[0]?.work();
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith({ total: 5, rows: [], query: "" }));
    expect(view).toHaveBeenCalledTimes(2);
  });

  test("what two parts of a surface ask alike is computed once, until the last of them is gone", async () => {
    let waiting = [{ mutationId: 1, summary: "one", at: 1 }];
    const view = vi.fn(async () => ({ refused: [], waiting }));
    const { surface, invalidate } = setUp({ view });
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    const endFirst = surface.subscribe("outbox", {}, first);
    const endSecond = surface.subscribe("outbox", {}, second);
    await vi.waitFor(() => expect(second).toHaveBeenLastCalledWith({ refused: [], waiting }));
    expect(first).toHaveBeenLastCalledWith({ refused: [], waiting });
    surface.subscribe("outbox", {}, third);
    expect(third).toHaveBeenLastCalledWith({ refused: [], waiting });
    expect(view).toHaveBeenCalledTimes(1);
    endFirst();
    waiting = [];
    invalidate();
    await vi.waitFor(() => expect(second).toHaveBeenLastCalledWith({ refused: [], waiting }));
    expect(third).toHaveBeenLastCalledWith({ refused: [], waiting });
    expect([first, second, third].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 2]);
    expect(view).toHaveBeenCalledTimes(2);
    endSecond();
    endSecond();
    surface.subscribe("accounts", { query: "", limit: 1 }, first);
    await vi.waitFor(() => expect(view).toHaveBeenCalledTimes(3));
    invalidate();
    await vi.waitFor(() => expect(view).toHaveBeenCalledTimes(4));
  });

  test("who asks alike after all others have gone asks anew", async () => {
    const asked: unknown[] = [];
    const { surface, invalidate } = setUp({
      view: async (name) => {
        asked.push(name);
        return { refused: [], waiting: [] };
      },
    });
    const show = vi.fn();
    const end = surface.subscribe("outbox", {}, show);
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1));
    end();
    const showAccounts = vi.fn();
    surface.subscribe("accounts", { query: "", limit: 1 }, showAccounts);
    await vi.waitFor(() => expect(showAccounts).toHaveBeenCalledTimes(1));
    invalidate();
    surface.subscribe("outbox", {}, show);
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2));
    expect(asked).toEqual(["outbox", "accounts", "outbox"]);
  });

  test("a surface subscribes again by itself after the worker died", async () => {
    let waiting: unknown[] = [];
    const { surface, restart } = setUp({ view: async () => ({ refused: [], waiting }) });
    const show = vi.fn();
    surface.subscribe("outbox", {}, show);
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1));
    waiting = [{ mutationId: 3, summary: "three", at: 3 }];
    restart();
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith({ refused: [], waiting }));
  });

  test("a touchpoint unanswered when the worker dies is sent again with the same id", async () => {
    const ids: string[] = [];
    let hang = true;
    const { surface, restart } = setUp({
      command: (_name, args) => {
        const { touchpointId } = z.object({ touchpointId: z.uuid() }).parse(args);
        ids.push(touchpointId);
        return hang ? new Promise(() => {}) : Promise.resolve({ touchpointId });
      },
    });
    const customer = { name: "Zapier", domain: "zapier.com" };
    const draft = { type: "meeting", customer, accountId: null, recordRef: null } as const;
    const answered = surface.run("touchpoint.record", {
      ...draft,
      touchpointId: newId(),
      person: null,
      occurredAt: null,
      dealId: null,
      partnershipIds: [],
      details: { link: null, people: [], creditRole: null, nextStep: null },
      note: null,
    });
    await vi.waitFor(() => expect(ids).toHaveLength(1));
    hang = false;
    restart();
    const { touchpointId } = await answered;
    expect(ids).toEqual([touchpointId, touchpointId]);
  });

  test("an invitation unanswered when the worker dies is not sent twice", async () => {
    let calls = 0;
    const { surface, restart } = setUp({
      command: () => {
        calls++;
        return new Promise(() => {});
      },
    });
    const request = { companyName: "Acme", email: "ana@acme.example" };
    const answered = surface.run("api.call", { endpoint: "invitePartner", request });
    await vi.waitFor(() => expect(calls).toBe(1));
    restart();
    await expect(answered).rejects.toMatchObject({ failure: { code: "interrupted" } });
    expect(calls).toBe(1);
  });

  test("a surface whose extension is gone says so and refuses commands", async () => {
    const { surface, uninstall } = setUp({});
    const states: string[] = [];
    surface.onConnection((state) => states.push(state));
    uninstall();
    expect(states.at(-1)).toBe("lost");
    await expect(surface.run("sync.now", {})).rejects.toMatchObject({ failure: { code: "lost" } });
  });

  test("a refusal reaches the surface in words; anything else that breaks is hidden and reported", async () => {
    const { surface, reported } = setUp({
      command: async (name) => {
        if (name === "sync.now") throw new Error("secret stack");
        throw new CommandRefused({ code: "unsent_writes", message: "Two touchpoints are not sent yet." });
      },
    });
    await expect(surface.run("session.signOut", { discardUnsent: false })).rejects.toThrow("Two touchpoints");
    await expect(surface.run("sync.now", {})).rejects.not.toThrow("secret");
    expect(reported).toHaveLength(1);
  });

  test("arguments out of shape are refused with the field at fault", async () => {
    const { surface } = setUp({});
    await expect(surface.run("touchpoint.remove", { touchpointId: "no-id" })).rejects.toMatchObject({
      failure: { code: "bad_arguments", errors: [{ at: "touchpointId" }] },
    });
  });
});
