// What an operator is told of the environment: by --help, by README, by the schema that parses it. All the same.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { describeEnv, parseEnv } from "./env.ts";
import { helpText } from "./help.ts";

const run = promisify(execFile);
const main = new URL("main.ts", import.meta.url).pathname;

test("--help prints every variable with its meaning, and starts nothing", async () => {
  const { stdout } = await run(process.execPath, [main, "--help"], { env: { PORT: "nonsense" } });
  expect(stdout).toBe(`${helpText()}\n`);
  const variables = describeEnv();
  expect(variables.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(parseEnv({}))));
  for (const { name, meaning } of variables) {
    expect(meaning, `describe ${name} in server/env.ts`).toMatch(/\w{3}/);
    expect(stdout).toContain(`\n  ${name}`);
  }
  expect(stdout).toContain("PORT (8787)");
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
});

test("an argument that does not exist is named, and nothing starts", async () => {
  await expect(run(process.execPath, [main, "--port=1"], { env: {} })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--port=1"),
  });
});

test("README names the same variables", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const table = /\| variable \|[\s\S]*?\n\n/.exec(readme)?.[0] ?? "";
  const rows = table.split("\n").flatMap((row) => /^\|([^|]*)\|/.exec(row)?.[1] ?? []);
  const named = rows.flatMap((cell) => cell.match(/(?<=`)[A-Z_]+(?=`)/g) ?? []);
  expect(named.toSorted()).toEqual(
    describeEnv()
      .map(({ name }) => name)
      .toSorted(),
  );
});
