// What a failed write is called, however the database wraps it.
import Dexie from "dexie";
import { expect, test, vi } from "vitest";
import { attemptWrite } from "./write-outcome.ts";

const full = () => new DOMException("full", "QuotaExceededError");

test.each([
  ["one write", () => Object.assign(new Error("aborted"), { name: "AbortError", inner: full() })],
  ["many writes at once", () => new Dexie.BulkError("2 of 3 operations failed", [full(), full()])],
])("a full disk is said so when it fails %s", async (_, failure) => {
  const report = vi.fn();
  expect(await attemptWrite(() => Promise.reject(failure()), report)).toMatchObject({ code: "no_space" });
  expect(report).not.toHaveBeenCalled();
});

test("another error of the database is reported and said in words", async () => {
  const report = vi.fn();
  const outcome = await attemptWrite(() => Promise.reject(new Dexie.BulkError("failed", [])), report);
  expect(outcome).toMatchObject({ code: "store_failed", message: expect.stringContaining("Restart") });
  expect(report).toHaveBeenCalledOnce();
});
