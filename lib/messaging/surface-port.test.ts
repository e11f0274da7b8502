import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { newId } from "../util/new-id.ts";
import { memoryPort } from "./memory-port.test-support.ts";
import { createSurface } from "./surface-client.ts";
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
    invalidate: () => server.invalidate(["outbox"]),
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
