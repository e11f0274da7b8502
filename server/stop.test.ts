// The order of a stop, with parts that end when the test says so.
import { expect, test } from "vitest";
import { stop } from "./stop.ts";

/** A part that tells when it was asked to close, and has closed once `end` is called. */
function part(name: string, told: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const close = async () => {
    told.push(`${name} asked`);
    await promise;
    told.push(`${name} closed`);
  };
  return { close, end: resolve };
}

test("requests are refused from the first moment, and the database closes after the last of them and of the jobs", async () => {
  const told: string[] = [];
  const [http, job] = [part("http", told), part("job", told)];
  const used = ["issuer", "database"].map((name) => async () => void told.push(`${name} closed`));
  const stopped = stop({ doors: [http.close], jobs: [job.close], used }, 60_000);
  expect(told).toEqual(["http asked", "job asked"]);
  job.end();
  await expect.poll(() => told).toContain("job closed");
  expect(told).not.toContain("issuer closed");
  http.end();
  await stopped;
  expect(told.slice(2)).toEqual(["job closed", "http closed", "issuer closed", "database closed"]);
});

test("a job that does not end holds a stop up for a moment only", async () => {
  const told: string[] = [];
  const job = part("job", told);
  const database = async () => void told.push("database closed");
  await stop({ doors: [], jobs: [job.close], used: [database] }, 1);
  expect(told).toEqual(["job asked", "database closed"]);
});

test("what cannot be closed keeps nothing else open", async () => {
  const told: string[] = [];
  const broken = () => Promise.reject(new Error("gone already"));
  const database = async () => void told.push("database closed");
  await stop({ doors: [broken], jobs: [broken], used: [broken, database] });
  expect(told).toEqual(["database closed"]);
});
