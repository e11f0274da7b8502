// A backend, or what stands before it, that answers nonsense. The panel says so in words, keeps working on what it
// has, keeps what is written, and goes on by itself when the nonsense ends.
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Fault, FaultyProxy } from "#test/support/faulty-proxy.ts";
import { panelText, recordTouchpoint, rowReads, syncReads, touchpointRows } from "#test/support/panel-ui.ts";
import { sharedNotes } from "../shared-notes.ts";
import { dana, scene } from "./rep.ts";

const faults: { says: string; fault: Fault }[] = [
  { says: "500", fault: { kind: "answer", status: 500, type: "text/plain", body: "Internal Server Error" } },
  {
    says: "an HTML page, as a captive portal does",
    fault: {
      kind: "answer",
      status: 200,
      type: "text/html",
      body: "<!doctype html><title>Log in to Wi-Fi</title>",
    },
  },
  { says: "half a JSON", fault: { kind: "half" } },
  { says: "nothing: the connection is refused", fault: { kind: "refused" } },
  {
    says: "JSON of another shape",
    fault: { kind: "answer", status: 200, type: "application/json", body: '{"cursor":5,"changes":"none"}' },
  },
];

export function faultyBackend(): void {
  let proxy: FaultyProxy;
  beforeAll(() => {
    if (!scene.stage.proxy) throw new Error("The stage has no proxy");
    proxy = scene.stage.proxy;
  });
  afterEach(() => proxy?.clear());

  describe.each(faults)("When the backend answers $says", ({ says, fault }) => {
    it("what a rep records is kept, shown as saved, and arrives once when the backend is well again", async () => {
      const note = `while it answered ${says}`;
      proxy.set("/v1/", fault);
      await recordTouchpoint(dana.panel, shared(note));
      await rowReads(dana.panel, note, "saved");
      await dana.panel.locator('[data-sync="offline"], [data-sync="error"]').waitFor({ timeout: 30_000 });
      expect(await panelText(dana.panel)).not.toMatch(
        /SyntaxError|TypeError|ZodError|at .*\.js|undefined|\[object/,
      );

      proxy.clear();
      await syncNow();
      await rowReads(dana.panel, note, "synced", 60_000);
      await syncReads(dana.panel, "in_sync");
      expect(await sharedNotes(scene, note)).toBe(1);
    });
  });

  it("An answer lost on its way back does not record a touchpoint twice", async () => {
    const note = "the server had it, the device did not know";
    proxy.set("/v1/push", { kind: "lost" }, 2);
    await recordTouchpoint(dana.panel, shared(note));
    await rowReads(dana.panel, note, "synced", 60_000);
    expect(await touchpointRows(dana.panel, note).count()).toBe(1);
    expect(await sharedNotes(scene, note)).toBe(1);
  });

  it("A token that expires in the middle of a push is renewed, and the touchpoint arrives", async () => {
    const note = "the token ran out on the way";
    const problem = { type: "urn:tandem:problem:unauthorised", title: "Sign in again", status: 401 };
    proxy.set(
      "/v1/push",
      { kind: "answer", status: 401, type: "application/problem+json", body: JSON.stringify(problem) },
      1,
    );
    const from = proxy.seen.length;
    await recordTouchpoint(dana.panel, shared(note));
    await rowReads(dana.panel, note, "synced", 60_000);
    const since = proxy.seen.slice(from).filter((request) => request.method === "POST");
    expect(since.some((request) => request.path.startsWith("/oidc/token") && request.status === 200)).toBe(
      true,
    );
    expect(await sharedNotes(scene, note)).toBe(1);
  });

  it("A backend that does not know our protocol is told in words, and nothing is lost", async () => {
    const note = "spoken in another protocol";
    for (const path of ["/v1/push", "/v1/pull"]) {
      proxy.set(path, { kind: "rewrite", from: '"protocol":1', to: '"protocol":999' });
    }
    await recordTouchpoint(dana.panel, shared(note));
    await rowReads(dana.panel, note, "saved");
    await syncReads(dana.panel, "error", 30_000);
    expect(await panelText(dana.panel)).toMatch(/update|version/i);

    proxy.clear();
    await syncNow();
    await rowReads(dana.panel, note, "synced", 60_000);
    expect(await sharedNotes(scene, note)).toBe(1);
  });
}

function shared(note: string) {
  return { sharedWith: scene.stage.lumen.name, type: "demo" as const, note, noteShared: true };
}

/** What a person does who does not want to wait for the next try. */
async function syncNow(): Promise<void> {
  const status = dana.panel.getByRole("button", { name: /^Sync: / });
  await status.click();
  await dana.panel.getByRole("button", { name: "Sync now" }).click();
  await dana.page.keyboard.press("Escape");
}
