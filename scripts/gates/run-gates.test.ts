import { describe, expect, it, vi } from "vitest";
import { type Gate, passed, skipped } from "./gate.ts";
import { lastLine, pick, runGates } from "./run-gates.ts";

const gate = (name: string, run: Gate["run"] = async () => passed): Gate => ({ name, run });

describe("running gates", () => {
  it("ends with the count, and names skips only where there are any", () => {
    expect(lastLine([passed, passed])).toBe("2 passed, 0 failed");
    expect(lastLine([passed, skipped("no Firefox here")])).toBe("1 passed, 0 failed, 1 skipped");
  });

  it("goes on after a gate that throws and exits with a failure", async () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const ran: string[] = [];
    const code = await runGates([
      gate("first", () => Promise.reject(new Error("broken"))),
      gate("second", async () => {
        ran.push("second");
        return passed;
      }),
    ]);
    const printed = log.mock.calls.map((call) => String(call[0]));
    log.mockRestore();
    expect(code).toBe(1);
    expect(ran).toEqual(["second"]);
    expect(printed).toContain("! first: broken");
    expect(printed.at(-1)).toBe("1 passed, 1 failed");
  });

  it("runs gates of one core two at a time, each after the one it needs, and the others alone", async () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const now = new Set<string>();
    const seen: string[][] = [];
    const paced = (name: string, options: Partial<Gate> = {}): Gate => ({
      name,
      ...options,
      async run() {
        now.add(name);
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        seen.push([...now].sort());
        now.delete(name);
        return passed;
      },
    });
    const code = await runGates([
      paced("lint", { isSingle: true }),
      paced("build", { isSingle: true }),
      paced("size", { isSingle: true, after: "build" }),
      paced("look", { isSingle: true, after: "size" }),
      paced("unit"),
      paced("db"),
    ]);
    log.mockRestore();
    expect(code).toBe(0);
    expect(seen).toEqual([["build", "lint"], ["build"], ["size"], ["look"], ["unit"], ["db"]]);
  });

  it("picks by name or group and tells names that no gate has", () => {
    const gates = [gate("lint"), gate("types:server"), gate("types:test"), gate("unit")];
    expect(pick(gates, ["types", "unit"]).gates.map((one) => one.name)).toEqual([
      "types:server",
      "types:test",
      "unit",
    ]);
    expect(pick(gates, ["nonsense"]).unknown).toEqual(["nonsense"]);
  });
});
